/** A subject offers consent by a code it tells an organisation, as the proof of a right is shared elsewhere (D3). */
import { categories } from '@credit-check/domain/contract/categories';
import { type ShareCode, type ShareCodeRequest, shareCodeRequestSchema } from '@credit-check/domain/contract/consent';
import { purposeCodes } from '@credit-check/domain/contract/purpose';
import { formatInstant } from '@credit-check/domain/time/instant';
import { html, raw } from 'hono/html';
import { offerShareCode } from '../../consent/offer-share-code.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import { findRequesters } from '../../store/find-organization.ts';
import type { Organization } from '../../store/organization.ts';
import { minuteText } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import type { SubjectVisit } from './approval-page.ts';
import { categoryChoice } from './consent-parts.ts';
import { consentWords } from './consent-words.ts';
import { shareCodeWords } from './share-code-words.ts';

const PATH = '/portal/share-codes';
const DAY_MS = 86_400_000;
const daysOffered = [1, 7, 30, 90];
const usesOffered = [1, 3, 10];
const style = '.share-code { font-size: 1.75rem; letter-spacing: .08em; margin: .5rem 0; }';

export function addShareCodePages(portal: Portal, context: Context): void {
  portal.get(
    PATH,
    { for: subjectAudiences, label: { 'zh-CN': shareCodeWords['zh-CN'].title, en: shareCodeWords.en.title } },
    async (visit) => showForm(visit, await findRequesters(context.db)),
  );

  portal.post(PATH, { for: subjectAudiences }, async (visit) => {
    const request = readRequest(visit.form, context.clock.now());
    if (request === undefined) return showForm(visit, await findRequesters(context.db), 'incomplete');
    const { querier, subject } = visit.signedIn;
    return showCode(visit, await offerShareCode(context, { querier: { ...querier, self: subject } }, request));
  });
}

/** Undefined where something is missing, or is none of what the form offers. */
function readRequest(form: FormData, now: number): ShareCodeRequest | undefined {
  const textOf = (name: string) => enteredIn(form)(name).trim() || undefined;
  const days = daysOffered.find((offered) => String(offered) === textOf('days'));
  return shareCodeRequestSchema.safeParse({
    purpose: { code: textOf('purpose'), reference: textOf('reference'), note: textOf('note') },
    categories: categories.filter((category) => form.getAll('category').includes(category)),
    expiresAt: days && formatInstant(now + days * DAY_MS),
    maxUses: usesOffered.find((uses) => String(uses) === textOf('uses')),
    organization: textOf('organization'),
  }).data;
}

function showForm(
  visit: SubjectVisit,
  requesters: readonly Organization[],
  failure?: 'incomplete',
): Response | Promise<Response> {
  const { language, formToken } = visit;
  const text = shareCodeWords[language];
  const consentText = consentWords[language];
  const purposes = purposeCodes.filter((code) => code !== 'supervision' && code !== 'self-review');
  const offered = categories.filter((category) => category !== 'restricted-finance');
  const entered = enteredIn(visit.form);
  const body = html`<p class="lead">${text.lead}</p>
${failure === undefined ? '' : html`<p class="problem" role="alert">${text.problem}</p>`}
<form class="stack" method="post" action="${PATH}">${formToken}
${select('organization', text.forWhom, [['', text.anyone], ...requesters.map(({ id, name }) => [id, name] as const)], entered)}
${select('purpose', text.purpose, [['', text.choosePurpose], ...purposes.map((code) => [code, consentText.terms.purposes[code]] as const)], entered)}
<label class="field">${text.reference}<input name="reference" maxlength="200" autocomplete="off" value="${entered('reference')}"></label>
<label class="field">${text.note}<input name="note" maxlength="1000" autocomplete="off" aria-describedby="note-hint" value="${entered('note')}"></label>
<p class="hint" id="note-hint">${text.noteHint}</p>
<fieldset class="card"><legend><h2>${text.choose}</h2></legend>
<p class="hint">${text.chooseLead}</p>
${offered.map((category) => categoryChoice(category, consentText, visit.form.getAll('category').includes(category)))}
<p class="hint">${text.noFinance}</p>
</fieldset>
${select(
  'days',
  text.days,
  daysOffered.map((days) => [`${days}`, text.day(days)]),
  entered,
)}
${select(
  'uses',
  text.uses,
  usesOffered.map((uses) => [`${uses}`, text.time(uses)]),
  entered,
)}
<p class="actions"><button>${text.make}</button></p>
</form>`;
  return visit.page({ title: text.title, body, ...(failure !== undefined && { status: 422 }) });
}

type Entered = (name: string) => string;

/** What stood in the form that is shown again. */
function enteredIn(form: FormData): Entered {
  return (name) => String(form.get(name) ?? '');
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  entered: Entered,
): Html {
  return html`<label class="field">${label}<select name="${name}">${options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === entered(name) ? raw(' selected') : ''}>${words}</option>`,
  )}</select></label>`;
}

function showCode(visit: SubjectVisit, { shareCode, redeemBy }: ShareCode): Response | Promise<Response> {
  const text = shareCodeWords[visit.language];
  const body = html`<div class="card"><p class="share-code code" data-share-code>${shareCode}</p>
<p>${text.madeLead(minuteText(redeemBy))}</p></div>
<p class="actions"><a class="button quiet" href="${PATH}">${text.again}</a></p>`;
  return visit.page({ title: text.made, body, style });
}
