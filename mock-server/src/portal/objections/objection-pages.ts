/** A subject's objections: what became of them, and a new one (O1: GX61, BT57). */
import { html } from 'hono/html';
import { pageOfApplications } from '../../authority/applications/page-of-applications.ts';
import { fileObjection } from '../../authority/objections/file-objection.ts';
import { objectionOutputs } from '../../authority/objections/objection-output.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { isSelf } from '../../query/authenticate-self.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { rowsOf } from '../file/entry-parts.ts';
import { textIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { aboutRows, objectionRows, procedureStyle, stepsOf, titleOf } from '../procedures/application-parts.ts';
import { findTitles } from '../procedures/find-titles.ts';
import { morePages } from '../procedures/more-pages.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { UPLOAD_BYTES_MAX } from '../procedures/uploads.ts';
import { whatIsWrong } from '../procedures/what-is-wrong.ts';
import { subjectAudiences } from '../signed-in.ts';
import { objectionForm, readObjectionForm } from './objection-form.ts';
import { objectionWords } from './objection-words.ts';

const PATH = '/portal/objections';

export function addObjectionPages(portal: Portal, context: Context): void {
  const { db, clock } = context;

  portal.get(
    PATH,
    { for: subjectAudiences, label: { 'zh-CN': objectionWords['zh-CN'].title, en: objectionWords.en.title } },
    async ({ signedIn, language, search, page }) => {
      const text = objectionWords[language];
      const filter = { subjectKey: subjectKey(signedIn.subject) };
      const { rows, nextCursor } = await pageOfApplications(db, 'objection', filter, { cursor: search.cursor });
      const now = clock.now();
      const objections = await objectionOutputs(db, rows, now);
      const aboutOf = await findTitles(
        db,
        objections.map(({ target }) => target),
      );
      const body = html`${search.done === 'sent' ? html`<p class="done" role="status">${text.sent}</p>` : ''}
<p class="lead">${text.lead}</p>
<p class="actions"><a class="button quiet" href="${PATH}/new?target=omission">${text.omission}</a></p>
${objections.length === 0 ? html`<p class="nothing">${text.none}</p>` : ''}
<ul class="plain">${objections.map((objection) => {
        const about = aboutOf(objection.target);
        return html`<li class="entry"><h2>${titleOf(objection.target, about, language)}</h2>
<p>${stateMark(objection.state, language)}</p>
${rowsOf([...aboutRows(about, language), ...objectionRows(objection, now, language)])}
${stepsOf(objection, language)}</li>`;
      })}</ul>
${morePages(PATH, nextCursor, language)}`;
      return page({ title: text.title, body, style: procedureStyle });
    },
  );

  portal.get(`${PATH}/new`, { for: subjectAudiences }, async (visit) => {
    const form = await objectionForm(context, visit, visit.search.target);
    return visit.page({ title: objectionWords[visit.language].newTitle, body: form, style: procedureStyle });
  });

  portal.post(PATH, { for: subjectAudiences, formBytesMax: UPLOAD_BYTES_MAX }, async (visit) => {
    const { signedIn, language, form } = visit;
    const { querier } = signedIn;
    const read = await readObjectionForm(form, language);
    if (read.ok && isSelf(querier)) {
      try {
        await db.transaction().execute((transaction) => fileObjection(transaction, context, querier, read.input));
        return visit.redirect(`${PATH}?done=sent`);
      } catch (error) {
        read.problems.whole = whatIsWrong(error, language);
      }
    }
    const body = await objectionForm(
      context,
      visit,
      textIn(form, form.has('about') ? 'about' : 'target'),
      read.problems,
    );
    return visit.page({ title: objectionWords[language].newTitle, body, status: 422, style: procedureStyle });
  });
}

function stateMark(state: keyof typeof procedureWords.en.objectionStates, language: Language): Html {
  const isOpen = state === 'received' || state === 'accepted';
  return html`<span class="mark ${isOpen ? 'objection' : 'plain'}">${procedureWords[language].objectionStates[state]}</span>`;
}
