/** What the pages of consent have in common. */
import type { Category } from '@credit-check/domain/contract/categories';
import type { Consent } from '@credit-check/domain/contract/consent';
import { html, raw } from 'hono/html';
import { approvalPath } from '../../consent/approval-url.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Html } from '../../pages/page.ts';
import { dataText, minuteText, type Row, rowsOf } from '../file/entry-parts.ts';
import type { Visit } from '../visit.ts';
import type { ConsentTexts } from './consent-texts.ts';

/** What for, until when, how often; the caller adds who asks and what it is about. */
export function termRows(
  consent: Consent,
  text: ConsentTexts,
  { who, about = [] }: { readonly who?: Row; readonly about?: readonly Row[] } = {},
): Html {
  const { purpose, state, uses, maxUses } = consent;
  const { labels, terms } = text;
  return rowsOf([
    ...(who === undefined ? [] : [who]),
    [labels.purpose, terms.purposes[purpose.code]],
    [labels.reference, purpose.reference === undefined ? undefined : html`<bdi>${purpose.reference}</bdi>`],
    [labels.note, purpose.note === undefined ? undefined : dataText(purpose.note)],
    ...about,
    [labels.until, minuteText(consent.expiresAt)],
    [labels.uses, state === 'requested' ? text.usesMax(maxUses) : text.usesTaken(uses, maxUses)],
    [labels.answerBy, state === 'requested' ? minuteText(consent.answerBy) : undefined],
  ]);
}

export function categoryNames(categories: readonly Category[], { terms, comma }: ConsentTexts): string {
  return categories.map((category) => terms.categories[category]).join(comma);
}

/** One category to be chosen, with what it would show. Ticked only by the subject: in a form that is shown again (D3). */
export function categoryChoice(category: Category, { terms, shows }: ConsentTexts, isTicked = false): Html {
  return html`<label class="choice"><input type="checkbox" name="category" value="${category}"${isTicked ? raw(' checked') : ''}> <span><strong>${terms.categories[category]}</strong><br><span class="hint">${shows[category]}</span></span></label>`;
}

/** Runs what decides on a consent; where it was decided meanwhile, as by a second click, its page shows what became of it. */
export async function unlessDecided(visit: Visit, id: string, decide: () => Promise<Response>): Promise<Response> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'conflict') return visit.redirect(approvalPath(id));
    throw error;
  }
}

export function whoRow({ organization }: Consent, { labels }: ConsentTexts): Row {
  return [labels.who, dataText(organization.name)];
}

/** Why restricted finance is needed and what follows, in the organisation's words (C4). */
export function explanationRows({ restrictedFinance }: Consent, { labels }: ConsentTexts): Html | string {
  if (restrictedFinance === undefined) return '';
  return rowsOf([
    [labels.need, dataText(restrictedFinance.need)],
    [labels.effect, dataText(restrictedFinance.effect)],
  ]);
}
