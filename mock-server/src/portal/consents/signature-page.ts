/** The separate written consent to income, deposits, property and tax data: read, then signed with the full name (C4). */
import type { Category } from '@credit-check/domain/contract/categories';
import type { Consent } from '@credit-check/domain/contract/consent';
import { html } from 'hono/html';
import { approvalPath } from '../../consent/approval-url.ts';
import type { SignedInSubject } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { categoryNames, explanationRows, termRows, whoRow } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';

/** What was chosen before travels along: categories, nothing of the subject's (X5). */
export function signaturePath(id: string, chosen: readonly Category[]): `/portal/${string}` {
  return `${approvalPath(id)}/sign?${new URLSearchParams({ categories: chosen.join(' ') })}`;
}

/** The separate written consent to income, deposits, property and tax data (C4: GX57, BT55). */
export function showSignature(
  visit: Visit<SignedInSubject>,
  consent: Consent,
  chosen: readonly Category[],
  failure?: 'wrong-name',
): Response | Promise<Response> {
  const { language, formToken } = visit;
  const text = consentWords[language];
  const path = approvalPath(consent.consentId);
  if (consent.state !== 'requested' || consent.restrictedFinance === undefined) return visit.redirect(path);
  const others = categoryNames(
    chosen.filter((category) => category !== 'restricted-finance'),
    text,
  );
  const described = failure === undefined ? html`sign-hint` : html`sign-hint sign-problem`;
  const body = html`<p class="lead">${text.signLead}</p>
<div class="card"><p>${text.shows['restricted-finance']}</p>${explanationRows(consent, text)}</div>
<div class="card">${termRows(consent, text, { who: whoRow(consent, text), about: others === '' ? [] : [[text.alsoCovers, others]] })}</div>
<form class="stack" method="post" action="${path}/sign">${formToken}
<input type="hidden" name="categories" value="${chosen.join(' ')}">
${failure === undefined ? '' : html`<p class="problem" role="alert" id="sign-problem">${text.signedWrong}</p>`}
<label class="field">${text.signedName}<input name="signedName" required maxlength="200" autocomplete="off" aria-describedby="${described}"></label>
<p class="hint" id="sign-hint">${text.signHint}</p>
<p class="actions"><button class="quiet">${text.signAndGrant}</button><a class="button quiet" href="${path}">${text.back}</a></p>
</form>`;
  return visit.page({ title: text.sign, body, ...(failure !== undefined && { status: 422 }) });
}
