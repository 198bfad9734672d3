/** The part of a form that says what a consent would be: what for, which categories, how long, how often. */
import { type Category, categories } from '@credit-check/domain/contract/categories';
import { purposeCodes } from '@credit-check/domain/contract/purpose';
import { DAY_MS, type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import { html, raw } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { enteredIn } from '../form-text.ts';
import { textInput } from '../procedures/form-fields.ts';
import { categoryChoice } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';
import { termsFormWords } from './terms-form-words.ts';

const daysOffered = [1, 7, 30, 90];
const usesOffered = [1, 3, 10];

/** For the operation's own schema, which says what is missing: nothing here is checked but that the form offers it. */
export function readTerms(form: FormData, now: EpochMs): object {
  const textOf = (name: string) => enteredIn(form, name) || undefined;
  const oneOf = (name: string, offered: readonly number[]) => offered.find((one) => `${one}` === textOf(name));
  const days = oneOf('days', daysOffered);
  return {
    purpose: { code: textOf('purpose'), reference: textOf('reference'), note: textOf('note') },
    categories: categories.filter((category) => form.getAll('category').includes(category)),
    expiresAt: days && formatInstant(now + days * DAY_MS),
    maxUses: oneOf('uses', usesOffered),
  };
}

/** Nothing is chosen beforehand but what was entered. @param choice heading of the categories, and what is said below them */
export function termsFields(
  { language, form }: { readonly language: Language; readonly form: FormData },
  offered: readonly Category[],
  choice: { readonly title: string; readonly below: Html | string },
): Html {
  const text = termsFormWords[language];
  const consentText = consentWords[language];
  const purposes = purposeCodes.filter((code) => code !== 'supervision' && code !== 'self-review');
  const value = (name: string) => enteredIn(form, name);
  return html`${select(form, 'purpose', text.purpose, [
    ['', text.choosePurpose],
    ...purposes.map((code) => [code, consentText.terms.purposes[code]] as const),
  ])}
${textInput({ name: 'reference', label: text.reference, value: value('reference'), optional: true })}
${textInput({ name: 'note', label: text.note, hint: text.noteHint, value: value('note'), optional: true, max: 1000 })}
<fieldset class="card"><legend><h2>${choice.title}</h2></legend>
${offered.map((category) => categoryChoice(category, consentText, form.getAll('category').includes(category)))}
${choice.below}
</fieldset>
${select(
  form,
  'days',
  text.days,
  daysOffered.map((days) => [`${days}`, text.day(days)]),
)}
${select(
  form,
  'uses',
  text.uses,
  usesOffered.map((uses) => [`${uses}`, text.time(uses)]),
)}`;
}

export function select(
  form: FormData,
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
): Html {
  const entered = enteredIn(form, name);
  return html`<label class="field">${label}<select name="${name}">${options.map(
    ([value, words]) => html`<option value="${value}"${value === entered ? raw(' selected') : ''}>${words}</option>`,
  )}</select></label>`;
}
