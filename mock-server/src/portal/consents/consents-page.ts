/** *My consents*: who asked the subject, and what it agreed to; each can be withdrawn with one click (D3, D6). */
import type { Consent } from '@credit-check/domain/contract/consent';
import { html } from 'hono/html';
import { approvalPath } from '../../consent/approval-url.ts';
import { pageOfConsents } from '../../consent/page-of-consents.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import { dataText } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import type { SubjectVisit } from './approval-page.ts';
import { withdrawForm } from './consent-page.ts';
import { categoryNames, termRows } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';

export function addConsentsPage(portal: Portal, context: Context): void {
  portal.get(
    '/portal/consents',
    { for: subjectAudiences, label: { 'zh-CN': consentWords['zh-CN'].list, en: consentWords.en.list } },
    async (visit) => {
      const text = consentWords[visit.language];
      const { cursor } = visit.search;
      const { items, nextCursor } = await pageOfConsents(context, visit.signedIn.querier, { cursor });
      const of = (...states: Consent['state'][]) => items.filter(({ state }) => states.includes(state));
      const body = html`<p class="lead">${text.listLead}</p>
${section('waiting', text.waiting, of('requested'), visit)}
${section('standing', text.standing, of('granted', 'used-up'), visit)}
${section('over', text.over, of('refused', 'lapsed', 'withdrawn', 'expired'), visit)}
${nextCursor === null ? '' : html`<p class="pages"><a href="/portal/consents?${new URLSearchParams({ cursor: nextCursor })}">${text.older}</a></p>`}`;
      return visit.page({ title: text.list, body });
    },
  );
}

function section(id: string, title: string, consents: readonly Consent[], visit: SubjectVisit): Html {
  const { nothing } = consentWords[visit.language];
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${consents.length === 0 ? html`<p class="nothing">${nothing}</p>` : html`<ul class="plain">${consents.map((consent) => entry(consent, visit))}</ul>`}
</section>`;
}

function entry(consent: Consent, visit: SubjectVisit): Html {
  const text = consentWords[visit.language];
  const { organization, state, consentId, categories } = consent;
  const words = state === 'requested' ? text.answer : text.open;
  return html`<li class="entry"><h3>${dataText(organization.name)}</h3>
<p><span class="mark plain">${text.states[state]}</span></p>
${termRows(consent, text, { about: [[text.labels.categories, categoryNames(categories, text)]] })}
<p class="actions"><a class="button quiet" href="${approvalPath(consentId)}" aria-label="${`${words}: ${organization.name}`}">${words}</a></p>
${withdrawForm(consent, visit)}</li>`;
}
