/** What the pages of subjects and desks show of objections and repairs alike. */
import type { AttachmentOutput } from '@credit-check/domain/contract/attachment';
import type { DueOutput } from '@credit-check/domain/contract/deadline-output';
import type { ObjectionOutput } from '@credit-check/domain/contract/objection';
import type { RepairOutput } from '@credit-check/domain/contract/repair';
import { citationName } from '@credit-check/domain/disclosure/citations';
import { type Day, dayOf } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { countWorkingDays } from '@credit-check/domain/working-days/count-working-days';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { dataText, minuteText, type Row } from '../file/entry-parts.ts';
import type { About } from './find-titles.ts';
import { procedureWords } from './procedure-words.ts';

/** The last day, what is left of it in working days, its article, and whether it may still move (O3, O5). */
export function dueText(due: DueOutput, now: EpochMs, language: Language): Html {
  const text = procedureWords[language];
  const rule = citationName(due.rule, language);
  const said = text.due(due.dueOn, workingDaysLeft(due.dueOn, now));
  return html`${due.overdue ? html`<span class="mark overdue">${said}</span>` : said} <span class="muted">${rule}${
    due.provisional ? ` · ${text.provisional}` : ''
  }</span>`;
}

/** A day that is over lies at least one working day back: on a weekend, the day it was due itself. */
function workingDaysLeft(dueOn: Day, now: EpochMs): number {
  const left = countWorkingDays(dayOf(now), dueOn);
  return dueOn < dayOf(now) ? Math.min(left, -1) : left;
}

/** What an application is about; that it is gone, where it is. */
export function titleOf(
  { type }: Pick<ObjectionOutput['target'], 'type'>,
  about: About | undefined,
  language: Language,
): Html {
  const text = procedureWords[language];
  if (type === 'omission') return html`${text.omission}`;
  return about === undefined
    ? html`${text.targets[type]} <span class="muted">${text.gone}</span>`
    : dataText(about.title);
}

export function aboutRows(about: About | undefined, language: Language): Row[] {
  const { labels } = procedureWords[language];
  if (about === undefined) return [];
  const document = [about.document, about.documentDate].filter((part) => part !== undefined).join(' · ');
  return [
    [labels.authority, dataText(about.authority)],
    [labels.document, document === '' ? undefined : dataText(document)],
  ];
}

export function objectionRows(objection: ObjectionOutput, now: EpochMs, language: Language): Row[] {
  const text = procedureWords[language];
  const { labels } = text;
  const { verification, helpFrom, remedy, due } = objection;
  return [
    [labels.ground, text.grounds[objection.ground]],
    [labels.statement, wordsOf(objection.statement)],
    [labels.receivedAt, minuteText(objection.receivedAt)],
    [labels.due, due && dueText(due, now, language)],
    [labels.helpFrom, helpFrom === undefined ? undefined : dataText(helpFrom)],
    [
      labels.verification,
      verification && html`${text.found[verification.outcome]}: ${wordsOf(verification.statement)}`,
    ],
    [labels.outcome, remedy && text.remedies[remedy]],
    [labels.attachments, attachmentLinks(objection.attachments, language)],
  ];
}

export function repairRows(repair: RepairOutput, now: EpochMs, language: Language): Row[] {
  const text = procedureWords[language];
  const { labels } = text;
  const { due, effect, commitment, state } = repair;
  return [
    [labels.ways, repair.ways.map((way) => text.ways[way]).join(language === 'en' ? ', ' : '、')],
    [labels.correctedOn, repair.correctedOn],
    [labels.statement, wordsOf(repair.statement)],
    [labels.commitment, commitment === undefined ? undefined : wordsOf(commitment)],
    [labels.receivedAt, minuteText(repair.receivedAt)],
    [labels.due, due ? dueText(due, now, language) : state === 'received' ? text.noDue : undefined],
    [labels.outcome, effect && text.effects[effect]],
    [labels.attachments, attachmentLinks(repair.attachments, language)],
  ];
}

export type ApplicationStepOutput = ObjectionOutput['steps'][number];

/** What was done with it, by whom and why (D6): the organisation's part in it, not its people. */
export function stepsOf(
  { steps }: { readonly steps: readonly ApplicationStepOutput[] },
  language: Language,
): Html | string {
  const text = procedureWords[language];
  if (steps.length === 0) return '';
  return html`<p><strong>${text.history}</strong></p><ol class="steps">${steps.map(
    ({ type, by, at, reason }) =>
      html`<li>${minuteText(at)} · ${text.by[by]} · ${text.steps[type] ?? type}${
        reason === undefined ? '' : html`<br>${wordsOf(reason)}`
      }</li>`,
  )}</ol>`;
}

function attachmentLinks(attachments: readonly AttachmentOutput[], language: Language): Html | undefined {
  if (attachments.length === 0) return undefined;
  const { bytes: sizeOf } = procedureWords[language];
  return html`<ul class="plain">${attachments.map(
    ({ attachmentId, name, bytes }) =>
      html`<li><a href="/portal/attachments/${attachmentId}"><bdi>${name}</bdi></a> <span class="muted">${sizeOf(bytes)}</span></li>`,
  )}</ul>`;
}

/** Somebody's own words, with their line breaks. */
export function wordsOf(text: string): Html {
  return html`<span class="said"><bdi>${text}</bdi></span>`;
}

/** CSS of the pages of procedures, beside the portal's. */
export const procedureStyle = `
main > .actions { margin: 1rem 0; }
.said { white-space: pre-line; }
.entry > form.stack { margin-top: 1rem; }
.steps { margin: .25rem 0 0; padding-left: 1.4rem; }
.mark.overdue { border-width: 2px; color: var(--ink); }
.stack :is(textarea, input:not([type='checkbox'], [type='radio'], [type='hidden'])) { display: block; width: 100%; margin-top: .25rem; font-size: 16px; }
.stack input[type='date'] { width: auto; }
.stack .hint { display: block; }
.stack span.problem { display: block; margin-top: .25rem; padding: .2rem .6rem; }
`;
