/** A subject offers consent by a code it tells an organisation, as the proof of a right is shared elsewhere (D3). */
import { categories } from '@credit-check/domain/contract/categories';
import { type ShareCode, shareCodeRequestSchema } from '@credit-check/domain/contract/consent';
import { html } from 'hono/html';
import { offerShareCode } from '../../consent/offer-share-code.ts';
import type { Context } from '../../context.ts';
import { findRequesters } from '../../store/find-organization.ts';
import type { Organization } from '../../store/organization.ts';
import { minuteText } from '../file/entry-parts.ts';
import { enteredIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { procedureStyle } from '../procedures/application-parts.ts';
import { subjectAudiences } from '../signed-in.ts';
import type { SubjectVisit } from './approval-page.ts';
import { shareCodeWords } from './share-code-words.ts';
import { readTerms, select, termsFields } from './terms-form.ts';
import { termsFormWords } from './terms-form-words.ts';

const PATH = '/portal/share-codes';
const style = '.share-code { font-size: 1.75rem; letter-spacing: .08em; margin: .5rem 0; }';

export function addShareCodePages(portal: Portal, context: Context): void {
  portal.get(
    PATH,
    { for: subjectAudiences, label: { 'zh-CN': shareCodeWords['zh-CN'].title, en: shareCodeWords.en.title } },
    async (visit) => showForm(visit, await findRequesters(context.db)),
  );

  portal.post(PATH, { for: subjectAudiences }, async (visit) => {
    const { data: request } = shareCodeRequestSchema.safeParse({
      ...readTerms(visit.form, context.clock.now()),
      organization: enteredIn(visit.form, 'organization') || undefined,
    });
    if (request === undefined) return showForm(visit, await findRequesters(context.db), 'incomplete');
    return showCode(visit, await offerShareCode(context, { querier: visit.signedIn.querier }, request));
  });
}

function showForm(
  visit: SubjectVisit,
  requesters: readonly Organization[],
  failure?: 'incomplete',
): Response | Promise<Response> {
  const { language, form, formToken } = visit;
  const text = shareCodeWords[language];
  const offered = categories.filter((category) => category !== 'restricted-finance');
  const organizations = requesters.map(({ id, name }) => [id, name] as const);
  const body = html`<p class="lead">${text.lead}</p>
${failure === undefined ? '' : html`<p class="problem" role="alert">${termsFormWords[language].incomplete}</p>`}
<form class="stack" method="post" action="${PATH}">${formToken}
${select(form, 'organization', text.forWhom, [['', text.anyone], ...organizations])}
${termsFields(visit, offered, { title: text.choose, below: html`<p class="hint">${text.noFinance}</p>` })}
<p class="actions"><button>${text.make}</button></p>
</form>`;
  return visit.page({ title: text.title, body, style: procedureStyle, ...(failure !== undefined && { status: 422 }) });
}

function showCode(visit: SubjectVisit, { shareCode, redeemBy }: ShareCode): Response | Promise<Response> {
  const text = shareCodeWords[visit.language];
  const body = html`<div class="card"><p class="share-code code" data-share-code>${shareCode}</p>
<p>${text.madeLead(minuteText(redeemBy))}</p></div>
<p class="actions"><a class="button quiet" href="${PATH}">${text.again}</a></p>`;
  return visit.page({ title: text.made, body, style });
}
