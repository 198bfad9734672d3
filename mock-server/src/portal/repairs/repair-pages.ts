/** A subject's wishes for repair: what became of them, and a new one (O4: GX62, BT59). */
import { html } from 'hono/html';
import { findOwnEntry } from '../../authority/applications/find-own-entry.ts';
import { pageOfApplications } from '../../authority/applications/page-of-applications.ts';
import { repairOutputs } from '../../authority/repairs/repair-output.ts';
import { findRepairObstacle, requestRepair } from '../../authority/repairs/request-repair.ts';
import type { Context } from '../../context.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { rowsOf } from '../file/entry-parts.ts';
import { textIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { aboutRows, procedureStyle, repairRows, stepsOf, titleOf } from '../procedures/application-parts.ts';
import { findTitles } from '../procedures/find-titles.ts';
import { morePages } from '../procedures/more-pages.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { UPLOAD_BYTES_MAX } from '../procedures/uploads.ts';
import { whatIsWrong } from '../procedures/what-is-wrong.ts';
import { type SignedInSubject, subjectAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { exitsUnderWay } from './exits-under-way.ts';
import { type RepairProblems, readRepairForm, repairForm, repairTarget, sayObstacle } from './repair-form.ts';
import { repairWords } from './repair-words.ts';

const PATH = '/portal/repairs';

export function addRepairPages(portal: Portal, context: Context): void {
  const { db, clock } = context;

  portal.get(
    PATH,
    { for: subjectAudiences, label: { 'zh-CN': repairWords['zh-CN'].title, en: repairWords.en.title } },
    async ({ signedIn, language, search, page }) => {
      const text = repairWords[language];
      const filter = { subjectKey: subjectKey(signedIn.subject) };
      const { rows, nextCursor } = await pageOfApplications(db, 'repair', filter, { cursor: search.cursor });
      const now = clock.now();
      const repairs = await repairOutputs(db, rows, now);
      const aboutOf = await findTitles(
        db,
        repairs.map(({ target }) => target),
      );
      const body = html`${search.done === 'sent' ? html`<p class="done" role="status">${text.sent}</p>` : ''}${
        search.done === 'exit' ? html`<p class="done" role="status">${text.exitSent}</p>` : ''
      }
<p class="lead">${text.lead}</p>
${await exitsUnderWay(context, filter.subjectKey, now, language)}
${repairs.length === 0 ? html`<p class="nothing">${text.none}</p>` : ''}
<ul class="plain">${repairs.map((repair) => {
        const about = aboutOf(repair.target);
        const isOpen = repair.state === 'received';
        return html`<li class="entry"><h2>${titleOf(repair.target, about, language)}</h2>
<p><span class="mark ${isOpen ? 'objection' : 'plain'}">${procedureWords[language].repairStates[repair.state]}</span></p>
${rowsOf([...aboutRows(about, language), ...repairRows(repair, now, language)])}
${stepsOf(repair, language)}</li>`;
      })}</ul>
${morePages(PATH, nextCursor, language)}`;
      return page({ title: text.title, body, style: procedureStyle });
    },
  );

  portal.get(`${PATH}/new`, { for: subjectAudiences }, async (visit) => {
    const { type } = repairTarget(visit.search.target);
    const body = await repairForm(context, visit, visit.search.target);
    return visit.page({ title: repairWords[visit.language].newTitle[type], body, style: procedureStyle });
  });

  portal.post(PATH, { for: subjectAudiences, formBytesMax: UPLOAD_BYTES_MAX }, async (visit) => {
    const named = textIn(visit.form, 'target');
    const problems = await sendRepair(context, visit);
    if (problems === undefined) return visit.redirect(`${PATH}?done=sent`);
    const body = await repairForm(context, visit, named, problems);
    const title = repairWords[visit.language].newTitle[repairTarget(named).type];
    return visit.page({ title, body, status: 422, style: procedureStyle });
  });
}

/** Asks for the repair the form describes; what keeps it from being asked for, where something does. */
async function sendRepair(
  context: Context,
  { signedIn: { querier }, form, language }: Visit<SignedInSubject>,
): Promise<RepairProblems | undefined> {
  const { db, clock } = context;
  const read = await readRepairForm(form, language);
  if (!read.ok) return read.problems;
  const entry = await findOwnEntry(db, querier.owner, read.input.target);
  const obstacle = await findRepairObstacle(db, querier.owner, entry, read.input, clock.now());
  if (obstacle !== undefined) return { whole: sayObstacle(obstacle, language) };
  try {
    await db.transaction().execute((transaction) => requestRepair(transaction, context, querier, read.input));
    return undefined;
  } catch (error) {
    return { whole: whatIsWrong(error, language) };
  }
}
