/** A case on a desk: its page, and the steps posted from it. Objections, repairs and listings differ in what they say. */
import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Language } from '../../pages/words.ts';
import type { Staff } from '../../query/authenticate-staff.ts';
import type { Database } from '../../store/database.ts';
import { eraseTraces } from '../../store/forget-entries.ts';
import { dataText, type Row, rowsOf } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import {
  type ApplicationStepOutput,
  aboutRows,
  procedureStyle,
  stepsOf,
  titleOf,
  wordsOf,
} from '../procedures/application-parts.ts';
import { type About, findTitles, type Target } from '../procedures/find-titles.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { whatIsWrong } from '../procedures/what-is-wrong.ts';
import type { SignedInStaff } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { type Action, actionForms, readAction } from './action-forms.ts';
import { type DeskWords, deskWords } from './desk-words.ts';
import { deskKinds, staffAt } from './staff-at.ts';

export interface CaseView {
  readonly state: string;
  readonly target: Target;
  /** What it is about, where the case itself says so; else it is looked up. */
  readonly about?: About;
  readonly subject: DisclosedSubject;
  readonly rows: readonly Row[];
  readonly steps: readonly ApplicationStepOutput[];
}

export interface CaseDesk<Case> {
  readonly path: `/portal/desk/${string}`;
  readonly title: keyof DeskWords['sections'];
  /** Undefined where there is none this desk may see. */
  find(staff: Staff, id: string): Promise<Case | undefined>;
  describe(found: Case, now: EpochMs, language: Language): CaseView;
  actions(found: Case, staff: Staff): readonly Action[];
  schemaOf(type: string): z.ZodMiniType;
  take(transaction: Transaction<Database>, staff: Staff, id: string, type: string, content: unknown): Promise<unknown>;
}

export function addCasePages<Case>(portal: Portal, context: Context, desk: CaseDesk<Case>): void {
  portal.get(`${desk.path}/:id`, { for: deskKinds }, (visit) => showCase(context, desk, visit));

  portal.post(`${desk.path}/:id/:step`, { for: deskKinds }, async (visit) => {
    const { id = '', step = '' } = visit.params;
    const staff = await staffAt(context, visit.signedIn);
    const found = await desk.find(staff, id);
    const action = found && desk.actions(found, staff).find(({ type }) => type === step);
    // Decided in the meantime, by a colleague: the page says how it stands.
    if (action === undefined) return showCase(context, desk, visit);
    const parsed = desk.schemaOf(step).safeParse(readAction(visit.form, action));
    if (!parsed.success)
      return showCase(context, desk, visit, { type: step, problem: procedureWords[visit.language].mend });
    try {
      await context.db.transaction().execute((transaction) => desk.take(transaction, staff, id, step, parsed.data));
    } catch (error) {
      return showCase(context, desk, visit, { type: step, problem: whatIsWrong(error, visit.language) });
    }
    await eraseTraces(context.db);
    return visit.redirect('/portal/desk?done=saved');
  });
}

async function showCase<Case>(
  context: Context,
  desk: CaseDesk<Case>,
  { signedIn, params: { id = '' }, language, formToken, form, page }: Visit<SignedInStaff>,
  refused?: { readonly type: string; readonly problem: string },
): Promise<Response> {
  const staff = await staffAt(context, signedIn);
  const found = await desk.find(staff, id);
  if (found === undefined) throw new ProblemError('not-found');
  const view = desk.describe(found, context.clock.now(), language);
  const { state, target, subject, rows, steps } = view;
  const about = view.about ?? (await findTitles(context.db, [target]))(target);
  const text = deskWords[language];
  const { labels, targets } = procedureWords[language];
  const body = html`<p><a href="/portal/desk">${text.back}</a></p>
<section class="entry"><h2>${titleOf(target, about, language)}</h2>
<p><span class="mark plain">${targets[target.type]}</span> <span class="mark objection">${state}</span></p>
${rowsOf([
  [labels.subject, html`${dataText(subject.name ?? '')} <span class="code">${subject.id}</span>`],
  ...aboutRows(about, language),
  [labels.facts, about && wordsOf(about.facts)],
])}</section>
${rows.length + steps.length === 0 ? '' : html`<section class="entry">${rowsOf(rows)}${stepsOf({ steps }, language)}</section>`}
${actionForms(`${desk.path}/${id}`, desk.actions(found, staff), formToken, language, { refused, form })}`;
  const status = refused === undefined ? {} : { status: 422 as const };
  return page({ title: text.sections[desk.title], body, style: procedureStyle, ...status });
}
