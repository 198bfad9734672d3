/** Makes an answer durable, together with the use of the consent it rests on. */
import type { Disclosure } from '@credit-check/domain/disclosure/disclose';
import type { Grant } from '@credit-check/domain/disclosure/grant';
import { type SlotEntry, slotEntries } from '@credit-check/domain/receipt/slot-entry';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findConsents, takeConsentUse } from '../store/consents.ts';
import { type EntryKey, entryKeyOf } from '../store/entry-key.ts';
import { hasChangedSince } from '../store/find-changed-entries.ts';
import type { FoundFile } from '../store/find-credit-files.ts';
import { appendQuery, type Condition, type Inquiry, type LoggedQuery } from './append-query.ts';
import type { Asked } from './asked.ts';
import type { AnswerParts } from './build-answer.ts';
import { checkConsent } from './check-consent.ts';
import { computeRefreshBy } from './compute-refresh-by.ts';
import { disclosedSubject } from './disclosed-subject.ts';

import { answeredColumns } from './query-columns.ts';

interface AuthorisedInquiry extends Inquiry {
  readonly asked: Asked;
}

interface Finding {
  readonly found: FoundFile;
  readonly grant: Grant;
  readonly disclosure: Disclosure;
}

/**
 * Not ok: another query took the consent's last use meanwhile, or the subject withdrew it; without a problem, what was
 * found has changed since and is to be found again.
 */
export type LoggedAnswer =
  | { readonly ok: true; readonly query: LoggedQuery; readonly parts: AnswerParts }
  | { readonly ok: false; readonly problem: ProblemError | undefined };

/** A draft of the log may refuse itself with a problem; this one never leaves. */
class FactsChanged extends ProblemError {
  constructor() {
    super('conflict', 'what was found has changed');
  }
}

/** @throws ProblemError `log.unavailable`, or `conflict` where the idempotency key was taken meanwhile */
export async function logAnswer(
  context: Context,
  inquiry: AuthorisedInquiry,
  { found: { file, dataVersion }, grant, disclosure }: Finding,
): Promise<LoggedAnswer> {
  const { asked, at } = inquiry;
  const refreshBy = computeRefreshBy(at, context.settings.answerCurrentMs, grant.consentEndsAt);
  const jurisdiction = file?.subject.jurisdiction;
  const subject = disclosedSubject(asked.subject, file?.subject.name);
  const entries = slotEntries(disclosure);
  const takesUse = takesConsentUse(inquiry);
  try {
    const query = await appendQuery(
      context,
      inquiry,
      {
        columns: answeredColumns(disclosure, jurisdiction, refreshBy),
        dataVersion,
        subject,
        entries,
        endsAtLatest: grant.consentEndsAt,
      },
      async (transaction) => {
        if (await hasChangedSince(transaction, keysOf(entries), dataVersion)) throw new FactsChanged();
        await takesUse?.(transaction);
      },
    );
    const { queryId } = query;
    const { basis, purpose } = asked;
    const { status, scope } = disclosure;
    const parts = { queryId, asOf: at, refreshBy, basis, purpose, jurisdiction, subject, status, scope };
    return { ok: true, query, parts: { ...parts, entries: disclosure } };
  } catch (error) {
    if (error instanceof ProblemError && error.code.startsWith('consent.')) return { ok: false, problem: error };
    if (error instanceof FactsChanged) return { ok: false, problem: undefined };
    throw error;
  }
}

function keysOf(entries: readonly SlotEntry[]): EntryKey[] {
  return entries.map(({ value }) => entryKeyOf(value)).filter((key) => key !== null);
}

/** An answered query takes one use of its consent, in the transaction that makes it durable: never one too many (D3). */
function takesConsentUse({ asked, querier, at }: AuthorisedInquiry): Condition | undefined {
  const { consentId } = asked;
  if (asked.basis !== 'authorized' || consentId === undefined) return undefined;
  return async (transaction) => {
    if (await takeConsentUse(transaction, consentId, at)) return;
    const consent = (await findConsents(transaction, [consentId])).get(consentId);
    throw checkConsent(consent, querier, asked, at) ?? new ProblemError('consent.required');
  };
}
