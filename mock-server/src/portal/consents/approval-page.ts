/**
 * Where a subject reads what it is asked and answers (D3: GX56, GX58, BT54): who, what for, which categories, how long, how
 * often, what happens on refusal. Nothing is ticked, and refusing takes the same one click as consenting.
 */
import { type Category, categories } from '@credit-check/domain/contract/categories';
import type { Consent, ConsentGrant } from '@credit-check/domain/contract/consent';
import { html } from 'hono/html';
import { approvalPath } from '../../consent/approval-url.ts';
import { consentOutput } from '../../consent/consent-output.ts';
import { findOwnConsent } from '../../consent/consent-owner.ts';
import { decideConsent } from '../../consent/decide-consent.ts';
import { grantStep } from '../../consent/grant-step.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Html } from '../../pages/page.ts';
import { findOrganization } from '../../store/find-organization.ts';
import { textIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { type SignedInSubject, subjectAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { categoryChoice, explanationRows, termRows, unlessDecided, whoRow } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';
import { showSignature, signaturePath } from './signature-page.ts';

export type SubjectVisit = Visit<SignedInSubject>;

/** Adds what an answer is posted to; the page itself is one of the states of a consent's page (`consent-page.ts`). */
export function addApprovalForms(portal: Portal, context: Context): void {
  portal.post('/portal/consents/:id/answer', { for: subjectAudiences }, async (visit) => {
    const id = visit.params.id!;
    const decision = visit.form.get('decision');
    if (decision === 'refuse') {
      return unlessDecided(visit, id, async () => {
        await decideConsent(context, visit.signedIn.querier, id, { type: 'refuse', by: 'subject' });
        return visit.redirect(`${approvalPath(id)}?done=refused`);
      });
    }
    // Nothing but the word itself consents (D3: BT54(2), GX58).
    const chosen = decision === 'grant' ? chosenCategories(visit.form.getAll('category')) : [];
    if (chosen.length === 0) return showApproval(visit, await ownConsent(context, visit), 'nothing-chosen');
    if (chosen.includes('restricted-finance')) return visit.redirect(signaturePath(id, chosen));
    return grant(context, visit, { categories: chosen });
  });

  portal.get('/portal/consents/:id/sign', { for: subjectAudiences }, async (visit) =>
    showSignature(visit, await ownConsent(context, visit), signedFor(visit.search.categories)),
  );

  portal.post('/portal/consents/:id/sign', { for: subjectAudiences }, async (visit) => {
    const chosen = signedFor(visit.form.get('categories'));
    const signedName = textIn(visit.form, 'signedName');
    try {
      return await grant(context, visit, { categories: chosen, restrictedFinance: { signedName } });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'request.malformed') throw error;
      return showSignature(visit, await ownConsent(context, visit), chosen, 'wrong-name');
    }
  });
}

async function grant(context: Context, visit: SubjectVisit, answer: ConsentGrant): Promise<Response> {
  const { querier } = visit.signedIn;
  const id = visit.params.id!;
  return unlessDecided(visit, id, async () => {
    await decideConsent(context, querier, id, await grantStep(context, querier, answer));
    return visit.redirect(`${approvalPath(id)}?done=granted`);
  });
}

async function ownConsent(context: Context, { signedIn, params }: SubjectVisit): Promise<Consent> {
  const consent = await findOwnConsent(context, signedIn.querier, params.id);
  return consentOutput(context, consent, await findOrganization(context.db, consent.organizationId));
}

/** `form` values are attacker-controlled. */
function chosenCategories(values: readonly unknown[]): Category[] {
  return categories.filter((category) => values.includes(category));
}

function signedFor(value: unknown): Category[] {
  return chosenCategories(['restricted-finance', ...String(value ?? '').split(' ')]);
}

/** The page on which a subject decides: nothing is ticked, and refusing is as easy as consenting (D3). */
export function showApproval(
  visit: SubjectVisit,
  consent: Consent,
  failure?: 'nothing-chosen',
  notice: Html | string = '',
): Response | Promise<Response> {
  const text = consentWords[visit.language];
  const plain = consent.requestedCategories.filter((category) => category !== 'restricted-finance');
  const body = html`${notice}
<p class="lead">${text.asks(consent.organization.name)} ${text.yours}</p>
<div class="card">${termRows(consent, text, { who: whoRow(consent, text) })}</div>
<section aria-labelledby="refusal" class="card"><h2 id="refusal" class="h3">${text.ifRefused}</h2>
<p>${text.ifRefusedLead}</p><p>${text.anyTime}</p></section>
${failure === undefined ? '' : html`<p class="problem" role="alert">${text.chooseOne}</p>`}
<form class="stack" method="post" action="${approvalPath(consent.consentId)}/answer">${visit.formToken}
${
  plain.length === 0
    ? ''
    : html`<fieldset class="card"><legend><h2>${text.choose}</h2></legend>
<p class="hint">${text.chooseLead}</p>
${plain.map((category) => categoryChoice(category, text))}
</fieldset>`
}
${plain.length < consent.requestedCategories.length ? financeSection(consent, visit) : ''}
<p class="actions"><button class="quiet" name="decision" value="grant">${text.grant}</button><button class="quiet" name="decision" value="refuse">${text.refuse}</button></p>
</form>`;
  return visit.page({ title: text.title, body, ...(failure !== undefined && { status: 422 }) });
}

/** Apart from the rest, explained, and signed for on a page of its own (C4: GX57, BT55). */
function financeSection(consent: Consent, { language }: SubjectVisit): Html {
  const text = consentWords[language];
  return html`<fieldset class="card"><legend><h2>${text.finance}</h2></legend>
<p class="hint">${text.financeLead}</p>
${explanationRows(consent, text)}
${
  consent.restrictedFinance === undefined
    ? html`<p class="problem">${text.financeUnexplained}</p>`
    : html`${categoryChoice('restricted-finance', text)}<p class="hint">${text.financeSign}</p>`
}
</fieldset>`;
}
