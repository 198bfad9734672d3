/** A subject asks to leave a severe list (L5: GX51). */
import { type ExitGround, exitGrounds } from '@credit-check/domain/contract/listing-steps';
import { exitInputSchema } from '@credit-check/domain/contract/repair';
import { html } from 'hono/html';
import { findOwnEntry } from '../../authority/applications/find-own-entry.ts';
import { asSubject } from '../../authority/step-taker.ts';
import { takeListingStep } from '../../authority/take-listing-step.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Html } from '../../pages/page.ts';
import { isSelf } from '../../query/authenticate-self.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { rowsOf } from '../file/entry-parts.ts';
import { textIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { aboutRows, procedureStyle, titleOf } from '../procedures/application-parts.ts';
import { findTitles } from '../procedures/find-titles.ts';
import { choices, textArea } from '../procedures/form-fields.ts';
import { targetText } from '../procedures/parse-target.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { whatIsWrong } from '../procedures/what-is-wrong.ts';
import { type SignedInSubject, subjectAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { repairTarget } from './repair-form.ts';
import { repairWords } from './repair-words.ts';

const PATH = '/portal/exits';

/** A term that is over ends by itself; a repair has a form of its own. */
const offered: readonly ExitGround[] = exitGrounds.filter(
  (ground) => ground !== 'term-over' && ground !== 'credit-repaired',
);

export function addExitPages(portal: Portal, context: Context): void {
  portal.get(`${PATH}/new`, { for: subjectAudiences }, (visit) => showForm(context, visit, visit.search.target));

  portal.post(PATH, { for: subjectAudiences }, async (visit) => {
    const { signedIn, language, form } = visit;
    const { querier } = signedIn;
    const named = textIn(form, 'target');
    const statement = textIn(form, 'statement');
    const parsed = exitInputSchema.safeParse({
      listingId: repairTarget(named).id,
      ground: form.get('ground'),
      statement,
    });
    if (!parsed.success || !isSelf(querier)) return showForm(context, visit, named, procedureWords[language].mend);
    const { listingId: id, ...content } = parsed.data;
    try {
      await context.db
        .transaction()
        .execute((transaction) =>
          takeListingStep(transaction, context, asSubject(querier), { id, type: 'request-exit', content }),
        );
    } catch (error) {
      return showForm(context, visit, named, whatIsWrong(error, language));
    }
    return visit.redirect('/portal/repairs?done=exit');
  });
}

async function showForm(
  context: Context,
  visit: Visit<SignedInSubject>,
  named: string | undefined,
  problem?: string,
): Promise<Response> {
  const { language, signedIn, form, formToken } = visit;
  const text = repairWords[language];
  const target = repairTarget(named);
  if (target.type !== 'listing') throw new ProblemError('not-found');
  await findOwnEntry(context.db, subjectKey(signedIn.subject), target);
  const about = (await findTitles(context.db, [target]))(target);
  const grounds = offered.map((value) => ({ value, label: procedureWords[language].exitGrounds[value] }));
  const body: Html = html`${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
<section class="card"><h2>${titleOf(target, about, language)}</h2>${rowsOf(aboutRows(about, language))}</section>
<p class="lead">${text.exitLead}</p>
<p><a href="/portal/repairs/new?${new URLSearchParams({ target: targetText(target) })}">${text.repairInstead}</a></p>
<form class="stack" method="post" action="${PATH}">${formToken}
<input type="hidden" name="target" value="${targetText(target)}">
${choices('radio', { name: 'ground', label: text.exitGround }, grounds, [textIn(form, 'ground')])}
${textArea({ name: 'statement', label: text.statement, value: textIn(form, 'statement') })}
<p><button>${text.exitSend}</button></p>
</form>`;
  return visit.page({
    title: text.exitTitle,
    body,
    style: procedureStyle,
    ...(problem !== undefined && { status: 422 }),
  });
}
