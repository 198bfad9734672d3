/** What the pages of an organisation's administrator share. */
import { html, raw } from 'hono/html';
import { AdministrationError, type Administrator } from '../../administration/administrator.ts';
import { ADMINISTRATOR_ROLE } from '../../administration/staff.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { type SignedInStaff, staffAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { organizationWords } from './organization-words.ts';

export const forAdministrators = { for: staffAudiences, role: ADMINISTRATOR_ROLE } as const;

/** Real time: what is administered is no matter of the law’s clock. */
export function administratorOf({ clock, randomBytes }: Context, { login }: SignedInStaff): Administrator {
  return { actor: login, now: clock.realNow(), randomBytes };
}

/** Does it and gives the page the answer; what can be mended is shown on the page it came from. */
export async function administer(
  visit: Visit<SignedInStaff>,
  work: () => Promise<Response>,
  show: (failure: Html) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AdministrationError)) throw error;
    return show(html`<p class="problem" role="alert">${organizationWords[visit.language].failures[error.code]}</p>`);
  }
}

/** What was just done, or why it was not. */
export function outcomeOf(language: Language, search: Visit['search'], failure: Html | undefined): Html {
  if (failure !== undefined) return failure;
  return search.done === undefined
    ? html``
    : html`<p class="done" role="status">${organizationWords[language].done}</p>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

export function choices(name: string, offered: readonly Choice[]): Html {
  return html`${offered.map(
    ({ value, label, isChosen }) =>
      html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${isChosen ? raw(' checked') : ''}> <span>${label}</span></label>`,
  )}`;
}

/** What was ticked or chosen under a name: attacker-controlled. */
export function wordsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string');
}
