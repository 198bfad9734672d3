/** The desk: what is due in working days, overdue first, and what is under way; each one click away (O3, O4, L2, L5). */
import type { DeadlineOutput } from '@credit-check/domain/contract/deadline-output';
import { html } from 'hono/html';
import { staffFilter } from '../../authority/applications/may-see.ts';
import { pageOfApplications } from '../../authority/applications/page-of-applications.ts';
import { findDue } from '../../authority/due.ts';
import { objectionOutputs } from '../../authority/objections/objection-output.ts';
import { repairOutputs } from '../../authority/repairs/repair-output.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import type { Staff } from '../../query/authenticate-staff.ts';
import { findWaitingListings } from '../../store/listing-cases.ts';
import { dataText, rowsOf } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { aboutRows, dueText, procedureStyle, titleOf } from '../procedures/application-parts.ts';
import { findTitles } from '../procedures/find-titles.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { deskWords } from './desk-words.ts';
import { deskKinds, staffAt } from './staff-at.ts';

const PATH = '/portal/desk';

export function addDeskPage(portal: Portal, context: Context): void {
  portal.get(
    PATH,
    { for: deskKinds, label: { 'zh-CN': deskWords['zh-CN'].title, en: deskWords.en.title } },
    async ({ signedIn, language, search, page }) => {
      const text = deskWords[language];
      const staff = await staffAt(context, signedIn);
      const state = search.state === 'decided' ? 'decided' : 'open';
      const found = await findOnDesk(context, staff, state);
      const body = html`${search.done === 'saved' ? html`<p class="done" role="status">${text.saved}</p>` : ''}
<p class="lead">${text.lead[staff.kind]}</p>
${state === 'open' ? html`<h2>${text.due}</h2>${dueTable(found.due, found.now, language)}` : ''}
${applications(found, language)}
${state === 'open' ? waitingListings(found.listings, language) : ''}
<p class="pages">${
        state === 'open'
          ? html`<a href="${PATH}?state=decided">${text.seeDecided}</a>`
          : html`<a href="${PATH}">${text.seeOpen}</a>`
      }</p>`;
      return page({ title: text.title, body, style: procedureStyle + tableStyle });
    },
  );
}

type OnDesk = Awaited<ReturnType<typeof findOnDesk>>;

/** What these staff see; of what is decided, applications alone. */
async function findOnDesk({ db, clock }: Context, staff: Staff, state: 'open' | 'decided') {
  const now = clock.now();
  const filter = staffFilter(staff);
  const query = { state, limit: 200 };
  const objections = await objectionOutputs(db, (await pageOfApplications(db, 'objection', filter, query)).rows, now);
  const repairs = await repairOutputs(db, (await pageOfApplications(db, 'repair', filter, query)).rows, now);
  const targets = [...objections, ...repairs].map(({ target }) => target);
  return {
    now,
    objections,
    repairs,
    aboutOf: await findTitles(db, targets),
    due: state === 'open' ? await findDue(db, staff, now) : [],
    listings: state === 'open' ? await findWaitingListings(db, filter.ownerId) : [],
  };
}

function applications({ objections, repairs, aboutOf, now }: OnDesk, language: Language): Html {
  const { sections } = deskWords[language];
  const words = procedureWords[language];
  const item = (path: string, one: OnDesk['objections' | 'repairs'][number], mark: string): Html => {
    const about = aboutOf(one.target);
    return html`<li class="entry"><h3><a href="${PATH}/${path}">${titleOf(one.target, about, language)}</a></h3>
<p><span class="mark ${one.due === undefined ? 'plain' : 'objection'}">${mark}</span></p>
${rowsOf([
  [words.labels.subject, html`${dataText(one.subject.name ?? '')} <span class="code">${one.subject.id}</span>`],
  ...aboutRows(about, language),
  [words.labels.due, one.due && dueText(one.due, now, language)],
])}</li>`;
  };
  return html`<h2 id="objections">${sections.objections}</h2>
${listOf(
  objections.map((one) => item(`objections/${one.objectionId}`, one, words.objectionStates[one.state])),
  language,
)}
<h2 id="repairs">${sections.repairs}</h2>
${listOf(
  repairs.map((one) => item(`repairs/${one.repairId}`, one, words.repairStates[one.state])),
  language,
)}`;
}

function waitingListings(listings: OnDesk['listings'], language: Language): Html {
  const { labels } = procedureWords[language];
  const items = listings.map(
    ({ id, listing: { facts } }) =>
      html`<li class="entry"><h3><a href="${PATH}/listings/${id}">${dataText(facts.listName)}</a></h3>
${rowsOf([
  [labels.authority, dataText(facts.authority)],
  [labels.document, dataText(facts.documentNumber)],
])}</li>`,
  );
  return html`<h2 id="listings">${deskWords[language].sections.listings}</h2>
${listOf(items, language)}`;
}

function listOf(items: readonly Html[], language: Language): Html {
  if (items.length === 0) return html`<p class="nothing">${procedureWords[language].nothing}</p>`;
  return html`<ul class="plain">${items}</ul>`;
}

const paths = { objection: 'objections', repair: 'repairs', listing: 'listings', record: 'records' } as const;

function dueTable(due: readonly DeadlineOutput[], now: number, language: Language): Html {
  const text = deskWords[language];
  if (due.length === 0) return html`<p class="nothing">${text.nothingDue}</p>`;
  return html`<div class="card"><table><thead><tr><th scope="col">${text.columns.due}</th><th scope="col">${text.columns.what}</th></tr></thead>
<tbody>${due.map(
    (one) =>
      html`<tr><td>${dueText(one, now, language)}</td><td><a href="${PATH}/${paths[one.target.type]}/${one.target.id}">${text.kinds[one.kind]}</a> <span class="code muted">${one.target.id}</span></td></tr>`,
  )}</tbody></table></div>`;
}

const tableStyle = `
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); }
tr:first-child th { border-top: 0; padding-top: 0; }
tbody td a { display: inline-block; min-height: 24px; }
td .code { white-space: normal; }
@media (max-width: 36rem) { table, thead, tbody, tr, td { display: block; } thead { position: absolute; left: -100vw; } td { border: 0; padding: 0; } tr { border-top: 1px solid var(--line); padding: .5rem 0; } }
`;
