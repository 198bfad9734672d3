/** The steps a desk can take, each a form of its own with its reason. */
import { exitGrounds, serviceMethods } from '@credit-check/domain/contract/listing-steps';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { textIn } from '../form-text.ts';
import { type Choice, choices, textArea, textInput } from '../procedures/form-fields.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { deskWords } from './desk-words.ts';

export type ActionField =
  | 'reason'
  | 'statement'
  | 'outcome'
  | 'helpFrom'
  | 'remedy'
  | 'effect'
  | 'method'
  | 'confirmation'
  | 'ground';

export interface Action {
  readonly type: string;
  readonly fields: readonly ActionField[];
  /** Which of the fields may stay empty. */
  readonly optional?: readonly ActionField[];
}

export interface ActionState {
  /** The step that was refused, and why. */
  readonly refused?: { readonly type: string; readonly problem: string } | undefined;
  readonly form: FormData;
}

/** @param path of the page; a step is posted below it */
export function actionForms(
  path: string,
  actions: readonly Action[],
  formToken: Html,
  language: Language,
  { refused, form }: ActionState,
): Html {
  const text = deskWords[language];
  if (actions.length === 0) return html`<p class="nothing">${text.nothingToDo}</p>`;
  return html`${actions.map(({ type, fields, optional = [] }) => {
    const problem = refused?.type === type ? refused.problem : undefined;
    const sent = (name: string) => (problem === undefined ? '' : textIn(form, name));
    return html`<section class="card" id="${type}"><h2>${text.actions[type]}</h2>
${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
<form class="stack" method="post" action="${path}/${type}">${formToken}
${fields.map((name) => fieldOf(name, type, optional.includes(name), sent(name), language))}
<p><button>${text.actions[type]}</button></p></form></section>`;
  })}`;
}

function fieldOf(name: ActionField, form: string, isOptional: boolean, value: string, language: Language): Html {
  const text = deskWords[language];
  const hint = text.hints[name as keyof typeof text.hints];
  const field = {
    name,
    form,
    label: isOptional ? `${text.fields[name]} (${text.optional})` : text.fields[name],
    optional: isOptional,
    ...(hint !== undefined && { hint }),
  };
  const offered = offeredFor(name, language);
  if (offered !== undefined) return choices('radio', field, offered, [value]);
  if (name === 'helpFrom' || name === 'confirmation') return textInput({ ...field, value });
  return textArea({ ...field, value, rows: 3, max: 2000 });
}

/** Undefined for what is written, not chosen. */
function offeredFor(name: ActionField, language: Language): Choice[] | undefined {
  const text = deskWords[language];
  const among = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
    Object.entries<string>(labels).map(([value, label]) => ({ value, label }));
  if (name === 'outcome') return among(text.outcomes);
  if (name === 'remedy') return among(text.remedies);
  if (name === 'effect') return among(text.effects);
  if (name === 'method') return serviceMethods.map((value) => ({ value, label: text.methods[value] }));
  if (name !== 'ground') return undefined;
  return exitGrounds.map((value) => ({ value, label: procedureWords[language].exitGrounds[value] }));
}

/** What was sent, less what was left empty: for the step's schema to judge. */
export function readAction(form: FormData, { fields }: Action): Record<string, string> {
  const sent = fields.map((name) => [name, textIn(form, name)] as const);
  return Object.fromEntries(sent.filter(([, value]) => value.trim() !== ''));
}
