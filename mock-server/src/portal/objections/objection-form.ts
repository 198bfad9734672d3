/** The form of an objection, empty or as it was sent with what is to be mended. */
import {
  type ObjectionInput,
  type ObjectionTarget,
  objectionInputSchema,
} from '@credit-check/domain/contract/objection';
import type { ListingFacts } from '@credit-check/domain/disclosure/facts';
import { findMeasure } from '@credit-check/domain/disclosure/registry';
import { measureId } from '@credit-check/domain/objection/measure-id';
import { groundsOf } from '@credit-check/domain/objection/objection-rules';
import { html } from 'hono/html';
import { findObjected, type Objected, objectedKey } from '../../authority/objections/find-objected.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { findOpenAbout } from '../../store/applications.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { dataText, rowsOf } from '../file/entry-parts.ts';
import { textIn } from '../form-text.ts';
import { aboutRows, titleOf } from '../procedures/application-parts.ts';
import { findTitles } from '../procedures/find-titles.ts';
import { type Choice, choices, textArea } from '../procedures/form-fields.ts';
import { parseTarget, targetText } from '../procedures/parse-target.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { readUploads, uploadField } from '../procedures/uploads.ts';
import type { SignedInSubject } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { objectionWords } from './objection-words.ts';

export interface FormProblems {
  ground?: string;
  statement?: string;
  attachments?: string;
  /** Of no field. */
  whole?: string;
}

export type ReadForm =
  | { readonly ok: true; readonly input: ObjectionInput; readonly problems: FormProblems }
  | { readonly ok: false; readonly problems: FormProblems };

/** @throws ProblemError `not-found` where the target is none */
export async function readObjectionForm(form: FormData, language: Language): Promise<ReadForm> {
  const text = procedureWords[language];
  const parsed = objectionInputSchema.safeParse({
    target: parseTarget(textIn(form, 'target')),
    ground: form.get('ground'),
    statement: textIn(form, 'statement'),
    attachments: await readUploads(form),
  });
  if (parsed.success) return { ok: true, input: parsed.data, problems: {} };
  const fields = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return {
    ok: false,
    problems: {
      ...(fields.has('ground') && { ground: text.required }),
      ...(fields.has('statement') && { statement: text.required }),
      ...(fields.has('attachments') && { attachments: text.attachHint }),
    },
  };
}

/** @throws ProblemError `not-found` where what is named is not in the subject's own file */
export async function objectionForm(
  context: Context,
  { signedIn, language, form, formToken }: Visit<SignedInSubject>,
  named: string | undefined,
  problems?: FormProblems,
): Promise<Html> {
  const text = objectionWords[language];
  const target = parseTarget(named);
  const key = subjectKey(signedIn.subject);
  const entry = await findObjected(context.db, key, target);
  const about = (await findTitles(context.db, [target]))(target);
  const heading = html`<section class="card"><h2>${titleOf(target, about, language)}</h2>${rowsOf(aboutRows(about, language))}</section>`;
  const open =
    entry === undefined
      ? []
      : (await findOpenAbout(context.db, 'objection', objectedKey(entry))).filter((one) => one.subjectKey === key);
  const taken = new Set(open.map((stored) => targetText(stored.case.target)));
  const offered = targetsOf(target, entry, language).filter(({ value }) => !taken.has(value));
  if (offered.length === 0) return html`${heading}<p class="notice">${text.underWay}</p>`;
  const grounds = groundsOf[target.type].map((value) => ({ value, label: procedureWords[language].grounds[value] }));
  const sent = (name: string) => textIn(form, name);
  return html`${problems && html`<p class="problem" role="alert">${problems.whole ?? procedureWords[language].mend}</p>`}
${heading}
<ul>${text.newLead.map((line) => html`<li>${line}</li>`)}</ul>
<form class="stack" method="post" action="/portal/objections" enctype="multipart/form-data">${formToken}
<input type="hidden" name="about" value="${targetText(target)}">
${
  offered.length === 1
    ? html`<input type="hidden" name="target" value="${offered[0]!.value}">`
    : choices('radio', { name: 'target', label: text.what }, offered, [sent('target') || offered[0]!.value])
}
${choices('radio', { name: 'ground', label: text.ground, problem: problems?.ground }, grounds, [sent('ground')])}
${textArea({
  name: 'statement',
  label: text.statement,
  value: sent('statement'),
  problem: problems?.statement,
  hint: text.statementHint,
})}
${uploadField(language, problems?.attachments)}
<p><button>${text.send}</button></p>
</form>`;
}

/** Of a listing, its decision or any of its measures may be meant. */
function targetsOf(target: ObjectionTarget, entry: Objected | undefined, language: Language): Choice[] {
  if (entry?.type !== 'listing') return [{ value: targetText(target), label: '' }];
  const measures = entry.facts.measures.map((measure) => ({
    value: targetText({ type: 'measure', id: measureId(entry.facts.id, measure.code) }),
    label: dataText(nameOfMeasure(entry.facts, measure.code)),
  }));
  if (target.type === 'measure') return measures.filter(({ value }) => value === targetText(target));
  return [{ value: targetText(target), label: objectionWords[language].whole }, ...measures];
}

function nameOfMeasure({ jurisdiction, decidedOn }: ListingFacts, code: string): string {
  return findMeasure(jurisdiction, code, decidedOn)?.name ?? code;
}
