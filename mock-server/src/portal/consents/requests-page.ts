/** Where an organisation's staff ask for consent, redeem what a subject offers, and see what became of it (D3). */
import { categories } from '@credit-check/domain/contract/categories';
import { type Consent, consentRequestSchema } from '@credit-check/domain/contract/consent';
import { html } from 'hono/html';
import { pageOfConsents } from '../../consent/page-of-consents.ts';
import { redeemShareCode } from '../../consent/redeem-share-code.ts';
import { requestConsent } from '../../consent/request-consent.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Html } from '../../pages/page.ts';
import { enteredIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { procedureStyle } from '../procedures/application-parts.ts';
import { textArea, textInput } from '../procedures/form-fields.ts';
import type { Audience, SignedInStaff } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { categoryNames, termRows } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';
import { type RequestsWords, requestsWords } from './requests-words.ts';
import { readTerms, select, termsFields } from './terms-form.ts';

export type StaffVisit = Visit<SignedInStaff>;

/** Kinds of organisations that may be given the right to ask on consent. */
export const askingAudiences = ['agency', 'employer', 'authority'] as const satisfies Audience[];
export const REQUESTS_PATH = '/portal/requests';

export function addRequestsPage(portal: Portal, context: Context): void {
  const label = { 'zh-CN': requestsWords['zh-CN'].title, en: requestsWords.en.title };

  portal.get(REQUESTS_PATH, { for: askingAudiences, label }, (visit) => show(context, visit));

  portal.post(REQUESTS_PATH, { for: askingAudiences }, (visit) =>
    attempt(context, visit, async () => {
      const finance = { need: enteredIn(visit.form, 'need'), effect: enteredIn(visit.form, 'effect') };
      const { data: request } = consentRequestSchema.safeParse({
        ...readTerms(visit.form, context.clock.now()),
        subject: { scheme: enteredIn(visit.form, 'scheme'), id: enteredIn(visit.form, 'id') },
        restrictedFinance: visit.form.getAll('category').includes('restricted-finance') ? finance : undefined,
      });
      if (request === undefined) throw new ProblemError('request.malformed');
      const id = await requestConsent(context, visit.signedIn.querier, request);
      return visit.redirect(`${REQUESTS_PATH}/${id}?done=sent`);
    }),
  );

  portal.post(`${REQUESTS_PATH}/redeem`, { for: askingAudiences }, (visit) =>
    attempt(context, visit, async () => {
      const code = enteredIn(visit.form, 'shareCode');
      const id = await redeemShareCode(context, visit.signedIn.querier, code);
      return visit.redirect(`${REQUESTS_PATH}/${id}?done=redeemed`);
    }),
  );
}

/** What can be mended is said above the form, with what was entered. */
async function attempt(context: Context, visit: StaffVisit, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const text = requestsWords[visit.language];
    const isTheirs =
      error instanceof ProblemError && (error.code in text.problems || error.code === 'request.malformed');
    if (!isTheirs) throw error;
    return show(context, visit, text.problems[error.code] ?? text.otherProblem);
  }
}

async function show(context: Context, visit: StaffVisit, problem?: string): Promise<Response> {
  const text = requestsWords[visit.language];
  const { items, nextCursor } = await pageOfConsents(context, visit.signedIn.querier, { cursor: visit.search.cursor });
  const mayAsk = visit.signedIn.querier.bases.includes('authorized');
  const body = html`<p class="lead">${text.lead}</p>
${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
${mayAsk ? forms(visit, text) : html`<p class="problem">${text.notPermitted}</p>`}
<ul class="plain">${items.map((consent) => entry(consent, visit))}</ul>
${nextCursor === null ? '' : html`<p class="pages"><a href="${REQUESTS_PATH}?${new URLSearchParams({ cursor: nextCursor })}">${consentWords[visit.language].older}</a></p>`}`;
  return visit.page({ title: text.title, body, style: procedureStyle, ...(problem !== undefined && { status: 422 }) });
}

function forms({ language, form, formToken }: StaffVisit, text: RequestsWords): Html {
  const schemes = [['resident-id', text.person] as const, ['uscc', text.organization] as const];
  const value = (name: string) => enteredIn(form, name);
  const explanation = html`<h3>${text.finance}</h3><p class="hint">${text.financeHint}</p>
${textArea({ name: 'need', label: text.need, value: value('need'), optional: true, rows: 2, max: 500 })}
${textArea({ name: 'effect', label: text.effect, value: value('effect'), optional: true, rows: 2, max: 500 })}`;
  return html`<details class="card"${value('scheme') === '' ? '' : html` open`}><summary>${text.ask}</summary>
<p class="hint">${text.askLead}</p>
<form class="stack" method="post" action="${REQUESTS_PATH}">${formToken}
${select(form, 'scheme', text.scheme, schemes)}
${textInput({ name: 'id', label: text.id, value: value('id'), max: 64 })}
${termsFields({ language, form }, categories, { title: text.categories, below: explanation })}
<p class="actions"><button>${text.send}</button></p>
</form></details>
<details class="card"${value('shareCode') === '' ? '' : html` open`}><summary>${text.redeem}</summary>
<p class="hint">${text.redeemLead}</p>
<form class="stack" method="post" action="${REQUESTS_PATH}/redeem">${formToken}
${textInput({ name: 'shareCode', label: text.shareCode, value: value('shareCode'), max: 50 })}
<p class="actions"><button>${text.redeemButton}</button></p>
</form></details>`;
}

function entry(consent: Consent, { language }: StaffVisit): Html {
  const text = consentWords[language];
  const { labels } = text;
  const { consentId, state, subject, categories: covered } = consent;
  return html`<li class="entry"><h2 class="h3"><span class="code">${subject.id}</span></h2>
<p><span class="mark plain">${text.statesForRequester[state]}</span></p>
${termRows(consent, text, { about: [[labels.categories, categoryNames(covered, text)]] })}
<p class="actions"><a class="button quiet" href="${REQUESTS_PATH}/${consentId}" aria-label="${`${text.open}: ${subject.id} ${consentId}`}">${text.open}</a></p></li>`;
}
