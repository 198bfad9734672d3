import type { Answer } from '@credit-check/domain/contract/answer';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import type { Context } from '../context.ts';
import type { PlatformApp } from '../http/app-environment.ts';
import { type Html, languageOf, respondWithPage } from '../pages/page.ts';
import { queryPageWords } from '../pages/query-page-words.ts';
import type { Language } from '../pages/words.ts';
import { createLoaders } from '../query/loaders.ts';
import { checkAnswerStands, rebuildAnswer } from '../query/rebuild-answer.ts';
import { findPublicQuery } from '../store/find-public-query.ts';

/**
 * `GET /queries/{queryId}`: what a badge's card links to, because what an embedding page shows proves nothing by itself.
 * Public queries only; past `refreshBy`, and once an entry was corrected, that a query was made, and nothing of its answer (X2).
 */
export function serveQueryPage(app: PlatformApp, context: Context): void {
  app.get('/queries/:queryId', async (c) => {
    const language = languageOf(c);
    const text = queryPageWords[language];
    const now = context.clock.now();
    const query = await findPublicQuery(context.db, c.req.param('queryId'));
    const loaders = createLoaders(context.db, query?.owner ?? '', now);
    const answer = query && (await rebuildAnswer(context, query, loaders, 'reference'));
    if (query === undefined || answer === undefined) {
      c.status(404);
      return respondWithPage(c, language, text.notHere, html`<p class="lead">${text.notHereLead}</p>`);
    }
    const stands = (await checkAnswerStands(query, loaders, now)) === undefined;
    const isCurrent = stands && now >= query.at && now < parseInstant(answer.refreshBy);
    const body = renderQuery(language, answer, query.log_index, isCurrent);
    const page = await respondWithPage(c, language, text.title, body);
    // Kept nowhere, in no search engine either, and shown no longer than it may be (P5, P9): without a script, the browser is
    // to ask again then.
    page.headers.set('cache-control', 'no-store');
    page.headers.set('x-robots-tag', 'noindex, noarchive');
    if (isCurrent) page.headers.set('refresh', `${Math.ceil((nextEndOf(answer) - now) / 1000)}`);
    return page;
  });
}

/** When the page as it is now is over: with the first of its entries, or out of date. */
function nextEndOf({ refreshBy, severeListings, records }: Answer): EpochMs {
  const ends = [...severeListings, ...records].flatMap(({ disclosure }) => disclosure.endsAt ?? []);
  return Math.min(...[refreshBy, ...ends].map(parseInstant));
}

function renderQuery(language: Language, answer: Answer, index: number, isCurrent: boolean): Html {
  const text = queryPageWords[language];
  const { subject, purpose } = answer;
  const fields: readonly (readonly [string, Html | string])[] = [
    [text.subject, html`<bdi lang="zh-CN">${subject.name ?? ''}</bdi> <span class="code">${subject.id}</span>`],
    [text.result, isCurrent ? html`<strong>${text.statuses[answer.status]}</strong>` : text.stale],
    [text.asOf, formatForReading(answer.asOf)],
    [text.basis, text.terms.bases[answer.basis]],
    [text.purpose, text.terms.purposes[purpose.code]],
    ...(purpose.reference === undefined ? [] : [[text.reference, html`<bdi>${purpose.reference}</bdi>`] as const]),
    [text.logEntry, html`${text.logEntryText(index)} · <a href="/log/checkpoint">${text.checkpoint}</a>`],
  ];
  return html`<p class="lead">${text.lead}</p>
<div class="card"><dl class="fields">${fields.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></div>
${isCurrent ? renderEntries(language, answer) : ''}
<p class="muted">${text.provesNothing}</p>`;
}

function renderEntries(language: Language, { severeListings, records }: Answer): Html | string {
  const text = queryPageWords[language];
  const adverse = records.filter(({ polarity }) => polarity === 'adverse');
  const entries = [
    ...severeListings.map((listing) => ({ ...listing, title: listing.listName, from: listing.authority })),
    ...adverse.map((record) => ({ ...record, from: record.document?.authority ?? record.provider })),
  ];
  if (entries.length === 0) return '';
  return html`<h2>${text.entries}</h2>
<div class="card"><dl class="fields">${entries.map(
    ({ title, from, annotations, disclosure }) => html`<div><dt lang="zh-CN"><bdi>${title}</bdi></dt>
<dd><bdi lang="zh-CN">${from}</bdi><br>${text.shownUntil}
${disclosure.endsAt === null ? text.untilRemoval : formatForReading(disclosure.endsAt)}${
  annotations.some(({ kind }) => kind === 'objection') ? html`<br><strong>${text.objected}</strong>` : ''
}</dd></div>`,
  )}</dl></div>`;
}

/** `2026-11-21 10:00:00` in Asia/Shanghai, the offset every instant of an answer has. */
function formatForReading(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
