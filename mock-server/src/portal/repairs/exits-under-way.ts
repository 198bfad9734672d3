/** The lists a subject has asked to leave and is still on, with the day by which it is answered (L5: GX51). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import { listingOutput } from '../../authority/listing-output.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { findDisclosedListings, findListing } from '../../store/listing-cases.ts';
import type { SubjectKey } from '../../store/subject-key.ts';
import { dataText, type Row, rowsOf } from '../file/entry-parts.ts';
import { dueText } from '../procedures/application-parts.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { repairWords } from './repair-words.ts';

export async function exitsUnderWay(
  { db }: Context,
  key: SubjectKey,
  now: EpochMs,
  language: Language,
): Promise<Html | string> {
  const listed = await findDisclosedListings(db, key);
  const stored = await Promise.all(listed.map(({ id }) => findListing(db, id)));
  const asked = stored.flatMap((one) => (one?.listing.procedure.exitRequestedAt === undefined ? [] : [one.listing]));
  const open = asked.filter(({ facts }) => facts.removedAt === undefined);
  if (open.length === 0) return '';
  const text = repairWords[language];
  return html`<h2>${text.exits}</h2><ul class="plain">${open.map((listing) => {
    const due = listingOutput(listing, now).deadlines.filter(({ kind }) => kind === 'exit-answer');
    const rows = due.map((one): Row => [procedureWords[language].labels.due, dueText(one, now, language)]);
    return html`<li class="entry"><h3>${dataText(listing.facts.listName)}</h3>
<p><span class="mark objection">${text.askedToLeave}</span></p>${rowsOf(rows)}</li>`;
  })}</ul>`;
}
