/** One request of an organisation: the invitation as a link and as a code, what became of it, and giving it back (D3). */
import type { ConsentDetail } from '@credit-check/domain/contract/consent';
import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { consentDetail } from '../../consent/consent-output.ts';
import { findOwnConsent } from '../../consent/consent-owner.ts';
import { decideConsent } from '../../consent/decide-consent.ts';
import { noteEnd } from '../../consent/note-end.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import { minuteText } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { categoryNames, termRows } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';
import { askingAudiences, REQUESTS_PATH, type StaffVisit } from './requests-page.ts';
import { requestsWords } from './requests-words.ts';

const style = '.qr svg { display: block; width: min(16rem, 100%); height: auto; }';

export function addRequestPage(portal: Portal, context: Context): void {
  portal.get(`${REQUESTS_PATH}/:id`, { for: askingAudiences }, async (visit) => {
    const stored = await findOwnConsent(context, visit.signedIn.querier, visit.params.id);
    await noteEnd(context, stored);
    return show(visit, await consentDetail(context, stored));
  });

  portal.get(`${REQUESTS_PATH}/:id/receipts`, { for: askingAudiences }, async (visit) => {
    const stored = await findOwnConsent(context, visit.signedIn.querier, visit.params.id);
    const detail = await consentDetail(context, stored);
    return visit.file(`consent-${stored.id}.json`, 'application/json', JSON.stringify(detail, null, 2));
  });

  portal.post(`${REQUESTS_PATH}/:id/withdraw`, { for: askingAudiences }, async (visit) => {
    const id = visit.params.id!;
    await decideConsent(context, visit.signedIn.querier, id, { type: 'withdraw', by: 'organization' });
    return visit.redirect(`${REQUESTS_PATH}/${id}?done=given-back`);
  });
}

function show(visit: StaffVisit, consent: ConsentDetail): Response | Promise<Response> {
  const text = requestsWords[visit.language];
  const consentText = consentWords[visit.language];
  const done = new Map([
    ['sent', text.sent],
    ['redeemed', text.redeemed],
    ['given-back', text.givenBack],
  ]).get(visit.search.done ?? '');
  const { labels } = consentText;
  const path = `${REQUESTS_PATH}/${consent.consentId}`;
  const body = html`${done === undefined ? '' : html`<p class="done" role="status">${done}</p>`}
<div class="card"><p><span class="mark plain">${consentText.statesForRequester[consent.state]}</span></p>
${termRows(consent, consentText, {
  about: [
    [text.subject, html`<span class="code">${consent.subject.id}</span>`],
    [labels.categories, consent.state === 'requested' ? undefined : categoryNames(consent.categories, consentText)],
    [labels.requested, categoryNames(consent.requestedCategories, consentText)],
    [text.consentId, html`<code>${consent.consentId}</code>`],
  ],
})}</div>
${consent.approvalUrl === undefined ? '' : invitation(consent.approvalUrl, visit)}
${consent.state === 'granted' || consent.state === 'used-up' ? giveBack(path, visit) : ''}
<section aria-labelledby="receipts"><h2 id="receipts">${consentText.receipts}</h2>
<ol>${consent.receipts.map(({ state, at }) => html`<li>${minuteText(at)} · ${state === 'requested' ? consentText.requestedThen : consentText.statesForRequester[state]}</li>`)}</ol>
<p class="actions"><a class="button quiet" href="${path}/receipts">${consentText.download}</a><a href="${REQUESTS_PATH}">${text.title}</a></p></section>`;
  return visit.page({ title: text.title, body, style });
}

function invitation(url: string, { language }: StaffVisit): Html {
  const text = requestsWords[language];
  return html`<section class="card" aria-labelledby="invitation"><h2 id="invitation" class="h3">${text.invitation}</h2>
<p class="hint">${text.invitationLead}</p>
<p><a href="${url}">${url}</a></p>
<div class="qr" role="img" aria-label="${text.code}">${raw(renderSVG(url, { ecc: 'M', border: 4 }))}</div></section>`;
}

function giveBack(path: string, { language, formToken }: StaffVisit): Html {
  const text = requestsWords[language];
  return html`<form method="post" action="${path}/withdraw">${formToken}<p class="hint">${text.giveBackLead}</p>
<p class="actions"><button class="quiet">${text.giveBack}</button></p></form>`;
}
