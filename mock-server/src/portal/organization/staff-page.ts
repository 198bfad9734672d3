/** *Staff*: who of the organisation may ask on which basis (GX30(2)). */
import type { Basis } from '@credit-check/domain/contract/purpose';
import { html } from 'hono/html';
import { type ManagedOrganization, readBases, requireOrganization } from '../../administration/organizations.ts';
import { changeStaff, inviteStaff, listStaff, removeStaff, type StaffMember } from '../../administration/staff.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { enteredIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import type { SignedInStaff } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { administer, administratorOf, choices, forAdministrators, outcomeOf, wordsOf } from './administering.ts';
import { organizationWords } from './organization-words.ts';

const PATH = '/portal/staff';

export function addStaffPages(portal: Portal, context: Context): void {
  const { db } = context;
  const idOf = (visit: Visit<SignedInStaff>) => visit.signedIn.querier.organization.id;

  async function show(visit: Visit<SignedInStaff>, failure?: Html): Promise<Response> {
    const organization = await requireOrganization(db, idOf(visit));
    const staff = await listStaff(db, organization.id);
    const body = render(visit, organization, staff, failure);
    return visit.page({
      title: organizationWords[visit.language].staff,
      body,
      status: failure === undefined ? 200 : 422,
    });
  }

  /** Nobody shuts themselves out, or gives themselves rights. */
  const isSelf = (visit: Visit<SignedInStaff>, login: string) => login === visit.signedIn.login;

  portal.get(PATH, { ...forAdministrators, label: { 'zh-CN': '人员', en: 'Staff' } }, (visit) => show(visit));

  portal.post(`${PATH}/invite`, forAdministrators, (visit) =>
    administer(
      visit,
      async () => {
        await inviteStaff(db, administratorOf(context, visit.signedIn), idOf(visit), memberOf(visit.form));
        return visit.redirect(`${PATH}?done=invited`);
      },
      (failure) => show(visit, failure),
    ),
  );

  portal.post(`${PATH}/change`, forAdministrators, (visit) =>
    administer(
      visit,
      async () => {
        const member = memberOf(visit.form);
        if (isSelf(visit, member.login)) return show(visit, yourself(visit.language));
        const administrator = administratorOf(context, visit.signedIn);
        if (visit.form.has('remove')) await removeStaff(db, administrator, idOf(visit), member.login);
        else await changeStaff(db, administrator, idOf(visit), member);
        return visit.redirect(`${PATH}?done=changed`);
      },
      (failure) => show(visit, failure),
    ),
  );
}

function memberOf(form: FormData): StaffMember {
  return { login: enteredIn(form, 'login'), role: enteredIn(form, 'role'), bases: readBases(wordsOf(form, 'bases')) };
}

function yourself(language: Language): Html {
  return html`<p class="problem" role="alert">${organizationWords[language].yourself}</p>`;
}

function render(
  { language, search, formToken, signedIn }: Visit<SignedInStaff>,
  organization: ManagedOrganization,
  staff: readonly StaffMember[],
  failure: Html | undefined,
): Html {
  const text = organizationWords[language];
  const rights = (has: readonly Basis[]) =>
    html`<fieldset><legend>${text.rights}</legend>${choices(
      'bases',
      organization.bases.map((basis) => ({ value: basis, label: text.basis[basis], isChosen: has.includes(basis) })),
    )}</fieldset>`;
  const role = (value: string) =>
    html`<label class="field">${text.role}<input name="role" value="${value}" required maxlength="63" pattern="[a-z][a-z0-9\\-]*" spellcheck="false" autocapitalize="none"></label><p class="hint">${text.roleHint}</p>`;
  return html`${outcomeOf(language, search, failure)}
<p class="hint">${text.staffLead} ${text.removed}</p>
${staff.map(({ login, role: has, bases }) =>
  login === signedIn.login
    ? html`<section class="entry"><h2 class="h3"><bdi>${login}</bdi></h2><p>${has}</p><p class="hint">${text.yourself}</p></section>`
    : html`<section class="entry" aria-label="${login}"><h2 class="h3"><bdi>${login}</bdi></h2>
<form class="stack" method="post" action="${PATH}/change">${formToken}<input type="hidden" name="login" value="${login}">
${role(has)}${rights(bases)}
<p class="actions"><button>${text.save}</button><button class="quiet" name="remove" value="1">${text.remove}</button></p></form></section>`,
)}
<section class="entry"><h2>${text.invite}</h2><p class="hint">${text.inviteLead}</p>
<form class="stack" method="post" action="${PATH}/invite">${formToken}
<label class="field">${text.login}<input name="login" required maxlength="200" spellcheck="false" autocapitalize="none" autocomplete="off"></label>
${role('')}${rights([])}
<p class="actions"><button>${text.invite}</button></p></form></section>`;
}
