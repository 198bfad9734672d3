/** Fields of the portal's longer forms: each with its label, hint and, where it has to be mended, what is wrong with it. */
import { html, raw } from 'hono/html';
import type { Html } from '../../pages/page.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string;
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  /** Default: it has to be filled in. */
  readonly optional?: boolean;
  /** Where a page has several forms: what tells this field's id from another's of its name. */
  readonly form?: string;
}

export function textArea(field: Field & { readonly rows?: number; readonly max?: number }): Html {
  const { rows = 5, max = 4000, value = '' } = field;
  const control = html`<textarea ${attributesOf(field)} rows="${rows}" maxlength="${max}">${value}</textarea>`;
  return labelled(field, control);
}

export function textInput(field: Field & { readonly max?: number }): Html {
  const { max = 200, value = '' } = field;
  return labelled(field, html`<input ${attributesOf(field)} value="${value}" maxlength="${max}">`);
}

/** @param field `latest`: `YYYY-MM-DD` */
export function dateInput(field: Field & { readonly latest: string }): Html {
  const { latest, value = '' } = field;
  return labelled(field, html`<input ${attributesOf(field)} type="date" value="${value}" max="${latest}">`);
}

export interface Choice {
  readonly value: string;
  readonly label: string | Html;
}

/** One or several of a closed list; nothing is chosen beforehand but what was sent. */
export function choices(
  type: 'radio' | 'checkbox',
  field: Omit<Field, 'value'>,
  offered: readonly Choice[],
  chosen: readonly string[] = [],
): Html {
  const { name, label } = field;
  const required = type === 'radio' && field.optional !== true ? raw(' required') : '';
  return html`<fieldset${describedBy(field)}><legend>${label}</legend>${hintOf(field)}${problemOf(field)}${offered.map(
    (choice) =>
      html`<label class="choice"><input type="${type}" name="${name}" value="${choice.value}"${raw(chosen.includes(choice.value) ? ' checked' : '')}${required}> <span>${choice.label}</span></label>`,
  )}</fieldset>`;
}

function labelled(field: Field, control: Html): Html {
  return html`<p><label class="field" for="${idOf(field)}">${field.label}</label>${hintOf(field)}${control}${problemOf(field)}</p>`;
}

function idOf({ form, name }: Pick<Field, 'form' | 'name'>): string {
  return form === undefined ? name : `${form}-${name}`;
}

function attributesOf(field: Field): Html {
  const required = field.optional === true ? '' : raw(' required');
  return html`id="${idOf(field)}" name="${field.name}"${required}${describedBy(field)}${raw(field.problem === undefined ? '' : ' aria-invalid="true"')}`;
}

function hintOf(field: Omit<Field, 'value'>): Html | string {
  return field.hint === undefined ? '' : html`<span class="hint" id="${idOf(field)}-hint">${field.hint}</span>`;
}

function problemOf(field: Omit<Field, 'value'>): Html | string {
  const { problem } = field;
  return problem === undefined ? '' : html`<span class="problem" id="${idOf(field)}-problem">${problem}</span>`;
}

function describedBy(field: Omit<Field, 'value'>): Html | string {
  const id = idOf(field);
  const ids = [field.hint && `${id}-hint`, field.problem && `${id}-problem`].filter(Boolean);
  return ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`;
}
