/** One consent: to be answered while it waits, afterwards what became of it, with its receipts. */
import type { Consent, ConsentDetail } from '@credit-check/domain/contract/consent';
import { html } from 'hono/html';
import { approvalPath } from '../../consent/approval-url.ts';
import { consentDetail } from '../../consent/consent-output.ts';
import { findOwnConsent } from '../../consent/consent-owner.ts';
import { decideConsent } from '../../consent/decide-consent.ts';
import { noteEnd } from '../../consent/note-end.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import { minuteText } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import { type SubjectVisit, showApproval } from './approval-page.ts';
import { categoryNames, explanationRows, termRows, unlessDecided, whoRow } from './consent-parts.ts';
import type { ConsentTexts } from './consent-texts.ts';
import { consentWords } from './consent-words.ts';

export function addConsentPage(portal: Portal, context: Context): void {
  portal.get('/portal/consents/:id', { for: subjectAudiences }, async (visit) => {
    const text = consentWords[visit.language];
    const stored = await findOwnConsent(context, visit.signedIn.querier, visit.params.id);
    await noteEnd(context, stored);
    const consent = await consentDetail(context, stored);
    const notice = stored.heldBack ? html`<p class="done">${text.blocked}</p>` : doneNotice(visit, text);
    return consent.state === 'requested'
      ? showApproval(visit, consent, undefined, notice)
      : visit.page({ title: text.list, body: html`${notice}${renderConsent(consent, visit)}` });
  });

  portal.post('/portal/consents/:id/withdraw', { for: subjectAudiences }, async (visit) => {
    const id = visit.params.id!;
    return unlessDecided(visit, id, async () => {
      await decideConsent(context, visit.signedIn.querier, id, { type: 'withdraw', by: 'subject' });
      return visit.redirect(`${approvalPath(id)}?done=withdrawn`);
    });
  });

  portal.get('/portal/consents/:id/receipts', { for: subjectAudiences }, async (visit) => {
    const stored = await findOwnConsent(context, visit.signedIn.querier, visit.params.id);
    const detail = await consentDetail(context, stored);
    return visit.file(`consent-${stored.id}.json`, 'application/json', JSON.stringify(detail, null, 2));
  });
}

function doneNotice({ search }: SubjectVisit, { done }: ConsentTexts): Html | string {
  const what = (['granted', 'refused', 'withdrawn'] as const).find((one) => one === search.done);
  return what === undefined ? '' : html`<p class="done" role="status">${done[what]}</p>`;
}

function renderConsent(consent: ConsentDetail, visit: SubjectVisit): Html {
  const text = consentWords[visit.language];
  const { labels, methods } = text;
  return html`<div class="card"><p><span class="mark plain">${text.states[consent.state]}</span></p>
${termRows(consent, text, {
  who: whoRow(consent, text),
  about: [
    [labels.categories, categoryNames(consent.categories, text)],
    [labels.requested, categoryNames(consent.requestedCategories, text)],
    [labels.method, methods[consent.method]],
    [labels.requestedAt, minuteText(consent.requestedAt)],
  ],
})}
${consent.categories.includes('restricted-finance') ? explanationRows(consent, text) : ''}
</div>
${withdrawForm(consent, visit)}
<section aria-labelledby="receipts"><h2 id="receipts">${text.receipts}</h2>
<p class="hint">${text.receiptsLead}</p>
${
  consent.receipts.length === 0
    ? html`<p class="nothing">${text.receiptsNone}</p>`
    : html`<ol>${consent.receipts.map(({ state, at }) => html`<li>${minuteText(at)} · ${state === 'requested' ? text.requestedThen : text.states[state]}</li>`)}</ol>`
}
<p class="actions"><a class="button quiet" href="${approvalPath(consent.consentId)}/receipts">${text.download}</a><a href="/portal/queries">${text.whoAsked}</a><a href="/portal/consents">${text.list}</a></p>
</section>`;
}

/** One click, no question asked (D3: GX56). */
export function withdrawForm(
  { state, consentId, organization }: Pick<Consent, 'state' | 'consentId' | 'organization'>,
  visit: SubjectVisit,
): Html | string {
  if (state !== 'granted' && state !== 'used-up') return '';
  const text = consentWords[visit.language];
  return html`<form method="post" action="${approvalPath(consentId)}/withdraw">${visit.formToken}
<p class="hint">${text.withdrawLead}</p>
<p class="actions"><button class="quiet" aria-label="${text.withdrawFrom(organization.name)}">${text.withdraw}</button></p></form>`;
}
