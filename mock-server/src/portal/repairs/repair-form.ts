/** The form of a wish for repair, empty or as it was sent with what is to be mended (O4: GX62, BT59). */
import { type RepairInput, repairInputSchema, repairWays } from '@credit-check/domain/contract/repair';
import type { AskedRepair, RepairRefusal } from '@credit-check/domain/repair/judge-repair';
import { dayOf } from '@credit-check/domain/time/day';
import { html } from 'hono/html';
import { findOwnEntry, type OwnEntry } from '../../authority/applications/find-own-entry.ts';
import { findRepairObstacle } from '../../authority/repairs/request-repair.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { findOpenAbout } from '../../store/applications.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { rowsOf } from '../file/entry-parts.ts';
import { enteredIn, textIn } from '../form-text.ts';
import { aboutRows, titleOf } from '../procedures/application-parts.ts';
import { findTitles } from '../procedures/find-titles.ts';
import { choices, dateInput, textArea } from '../procedures/form-fields.ts';
import { parseTarget, targetText } from '../procedures/parse-target.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { readUploads, uploadField } from '../procedures/uploads.ts';
import type { SignedInSubject } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { repairWords } from './repair-words.ts';

const fields = ['ways', 'correctedOn', 'commitment', 'statement', 'attachments'] as const;
export type RepairProblems = Partial<Record<(typeof fields)[number] | 'whole', string>>;

export type ReadRepairForm =
  | { readonly ok: true; readonly input: RepairInput }
  | { readonly ok: false; readonly problems: RepairProblems };

/** @throws ProblemError `not-found` where the target is none */
export async function readRepairForm(form: FormData, language: Language): Promise<ReadRepairForm> {
  const commitment = enteredIn(form, 'commitment');
  const parsed = repairInputSchema.safeParse({
    target: repairTarget(textIn(form, 'target')),
    ways: form.getAll('ways'),
    correctedOn: form.get('correctedOn'),
    statement: textIn(form, 'statement'),
    ...(commitment !== '' && { commitment }),
    attachments: await readUploads(form),
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  const { required, attachHint } = procedureWords[language];
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const problems = fields.filter((name) => wrong.has(name));
  return {
    ok: false,
    problems: Object.fromEntries(problems.map((name) => [name, name === 'attachments' ? attachHint : required])),
  };
}

/** @throws ProblemError `not-found` */
export function repairTarget(named: string | undefined): { readonly type: 'record' | 'listing'; readonly id: string } {
  const { type, id } = parseTarget(named);
  if ((type === 'record' || type === 'listing') && id !== undefined) return { type, id };
  throw new ProblemError('not-found');
}

/** An obstacle as the form says it. */
export function sayObstacle({ obstacle, from }: RepairRefusal, language: Language): string {
  const text = repairWords[language];
  return from === undefined ? text.obstacles[obstacle] : text.tooEarly(from);
}

/** @throws ProblemError `not-found` where what is named is not in the subject's own file */
export async function repairForm(
  context: Context,
  { signedIn, language, form, formToken }: Visit<SignedInSubject>,
  named: string | undefined,
  problems?: RepairProblems,
): Promise<Html> {
  const text = repairWords[language];
  const target = repairTarget(named);
  const about = (await findTitles(context.db, [target]))(target);
  const entry = await findOwnEntry(context.db, subjectKey(signedIn.subject), target);
  const heading = html`<section class="card"><h2>${titleOf(target, about, language)}</h2>${rowsOf(aboutRows(about, language))}</section>`;
  const hindrance = await findHindrance(context, subjectKey(signedIn.subject), entry, language);
  if (hindrance !== undefined) return html`${heading}<p class="notice">${hindrance}</p>`;
  const field = (name: 'correctedOn' | 'statement' | 'commitment') => ({
    name,
    label: text[name],
    value: textIn(form, name),
    problem: problems?.[name],
  });
  const ways = repairWays.map((value) => ({ value, label: procedureWords[language].ways[value] }));
  return html`${problems && html`<p class="problem" role="alert">${problems.whole ?? procedureWords[language].mend}</p>`}
${heading}
<ul>${text.newLead.map((line) => html`<li>${line}</li>`)}</ul>
${
  target.type === 'listing'
    ? html`<p><a href="/portal/exits/new?${new URLSearchParams({ target: targetText(target) })}">${text.exitInstead}</a></p>`
    : ''
}
<form class="stack" method="post" action="/portal/repairs" enctype="multipart/form-data">${formToken}
<input type="hidden" name="target" value="${targetText(target)}">
${choices('checkbox', { name: 'ways', label: text.ways, problem: problems?.ways, hint: text.waysHint }, ways, form.getAll('ways').map(String))}
${dateInput({ ...field('correctedOn'), hint: text.correctedOnHint, latest: dayOf(context.clock.now()) })}
${textArea({ ...field('statement'), hint: text.statementHint })}
${textArea({ ...field('commitment'), hint: text.commitmentHint, rows: 3, max: 2000, optional: true })}
${uploadField(language, problems?.attachments)}
<p><button>${text.send}</button></p>
</form>`;
}

/** What stands in the way whatever the form says. */
async function findHindrance(
  { db, clock }: Context,
  key: string,
  entry: OwnEntry,
  language: Language,
): Promise<string | undefined> {
  const now = clock.now();
  const open = await findOpenAbout(db, 'repair', `${entry.type}:${entry.facts.id}`);
  if (open.length > 0) return repairWords[language].underWay;
  const allDone: AskedRepair = { correctedOn: dayOf(now), ways: ['commitment'], commitment: '-' };
  const refusal = await findRepairObstacle(db, key, entry, allDone, now);
  return refusal && sayObstacle(refusal, language);
}
