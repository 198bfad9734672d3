/** What the verified receipts of one consent say, as plain text in rows. */
import type { Category } from '@credit-check/domain/contract/categories';
import type { VerifiedConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { type ConsentVerifyWords, consentVerifyWords } from './consent-verify-words.ts';
import type { DescribedReceipt, DescribedSlot, Row } from './describe-receipt.ts';
import { printable } from './printable.ts';
import { type VerifyLanguage, verifyWords } from './verify-words.ts';

/** `history` is the oldest first and never empty. */
export function describeConsent(
  history: readonly VerifiedConsentReceipt[],
  language: VerifyLanguage,
): DescribedReceipt {
  const words = consentVerifyWords[language];
  const { record, statement } = history.at(-1)!;
  const { processing, principal, parties } = record;
  const controller = parties.find(({ role }) => role === 'controller');
  const { purpose, restrictedFinance: finance } = processing;
  return {
    attests: words.attests,
    slotsTitle: words.history,
    rows: [
      [words.consentId, printable(record.recordId)],
      [words.controller, printable(controller?.name ?? '')],
      [words.principal, printable(`${principal.scheme} ${principal.id}`)],
      [
        words.purpose,
        printable([words.terms.purposes[purpose.code], purpose.reference, purpose.note].filter(Boolean).join(' · ')),
      ],
      [words.requested, namesOf(processing.requestedCategories, words)],
      [words.until, processing.expiresAt],
      ...(finance === undefined
        ? []
        : [[words.finance, printable(`${finance.need} · ${finance.effect}`)] satisfies Row]),
      [verifyWords[language].log, printable(statement.origin)],
    ],
    sum: words.sum(history.length),
    warning: undefined,
    slots: history.map((receipt) => describeEvent(receipt, words, language)),
  };
}

function describeEvent(
  { record: { event, processing }, index, checkpoint }: VerifiedConsentReceipt,
  words: ConsentVerifyWords,
  language: VerifyLanguage,
): DescribedSlot {
  const { uses, categories, restrictedFinance: finance } = processing;
  return {
    title: `${event.at} · ${verifyWords[language].entry(index, checkpoint.size)}`,
    state: 'open',
    heading: words.states[event.state],
    isObjected: false,
    rows: [
      [words.by, words.actors[event.by]],
      [words.covered, categories.length === 0 ? words.nothing : namesOf(categories, words)],
      [words.uses, words.usesTaken(uses.taken, uses.max)],
      ...(finance === undefined
        ? []
        : [[words.finance, finance.signed ? words.signed : words.notSigned] satisfies Row]),
    ],
  };
}

function namesOf(categories: readonly Category[], { terms, comma }: ConsentVerifyWords): string {
  return categories.map((category) => terms.categories[category]).join(comma);
}
