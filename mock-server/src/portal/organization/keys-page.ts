/** *Keys* of the organisation: issued, rotated, revoked. A new one is shown on the page that answers, and nowhere after. */
import { purposeCodes } from '@credit-check/domain/contract/purpose';
import { DAY_MS, formatInstant } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import {
  type IssuedKey,
  issueKey,
  listKeys,
  type ManagedKey,
  readKeyKind,
  readPurposes,
  revokeKey,
  rotateKey,
} from '../../administration/keys.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { enteredIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import type { SignedInStaff } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { administer, administratorOf, choices, forAdministrators, outcomeOf, wordsOf } from './administering.ts';
import { organizationWords } from './organization-words.ts';

const PATH = '/portal/keys';

export function addKeyPages(portal: Portal, context: Context): void {
  const { db } = context;
  const idOf = (visit: Visit<SignedInStaff>) => visit.signedIn.querier.organization.id;

  async function show(visit: Visit<SignedInStaff>, said?: Html, status: 200 | 422 = 200): Promise<Response> {
    const keys = await listKeys(db, idOf(visit));
    const body = html`${outcomeOf(visit.language, visit.search, said)}${render(visit, keys)}`;
    return visit.page({ title: organizationWords[visit.language].keys, body, status });
  }

  portal.get(PATH, { ...forAdministrators, label: { 'zh-CN': '密钥', en: 'Keys' } }, (visit) => show(visit));

  portal.post(`${PATH}/issue`, forAdministrators, (visit) =>
    administer(
      visit,
      async () => {
        const { form, signedIn, language } = visit;
        const issued = await issueKey(db, administratorOf(context, signedIn), idOf(visit), {
          kind: readKeyKind(enteredIn(form, 'kind')),
          label: enteredIn(form, 'label').slice(0, 200) || undefined,
          origins: enteredIn(form, 'origins')
            .split(/\s+/)
            .filter((origin) => origin !== ''),
          purposes: readPurposes(wordsOf(form, 'purposes')),
        });
        return show(visit, issuedNote(language, issued));
      },
      (failure) => show(visit, failure, 422),
    ),
  );

  portal.post(`${PATH}/change`, forAdministrators, (visit) =>
    administer(
      visit,
      async () => {
        const { form, signedIn, language } = visit;
        const id = enteredIn(form, 'key');
        const administrator = administratorOf(context, signedIn);
        if (form.has('revoke')) {
          await revokeKey(db, administrator, idOf(visit), id);
          return visit.redirect(`${PATH}?done=revoked`);
        }
        const overlapMs = enteredIn(form, 'rotate') === 'later' ? DAY_MS : 0;
        return show(visit, issuedNote(language, await rotateKey(db, administrator, idOf(visit), { id, overlapMs })));
      },
      (failure) => show(visit, failure, 422),
    ),
  );
}

function issuedNote(language: Language, { id, token }: IssuedKey): Html {
  const text = organizationWords[language];
  return html`<div class="done" role="status"><p><strong>${text.issued}</strong> <code>${id}</code></p>
<p><label class="field">${text.issuedLead}<input readonly value="${token}" spellcheck="false"></label></p></div>`;
}

function render({ language, formToken }: Visit<SignedInStaff>, keys: readonly ManagedKey[]): Html {
  const text = organizationWords[language];
  return html`<p class="hint">${text.keysLead}</p>
${keys.length === 0 ? html`<p class="nothing">${text.nothing}</p>` : keys.map((key) => renderKey(language, formToken, key))}
<section class="entry"><h2>${text.issue}</h2>
<form class="stack" method="post" action="${PATH}/issue">${formToken}
<fieldset><legend>${text.kind}</legend>
<label class="choice"><input type="radio" name="kind" value="secret" checked> <span>${text.secret}</span></label>
<label class="choice"><input type="radio" name="kind" value="publishable"> <span>${text.publishable}</span></label></fieldset>
<label class="field">${text.label}<input name="label" maxlength="200" autocomplete="off"></label>
<label class="field">${text.origins}<textarea name="origins" rows="2" spellcheck="false"></textarea></label>
<p class="hint">${text.originsHint}</p>
<fieldset><legend>${text.purposes}</legend>${choices(
    'purposes',
    purposeCodes.map((code) => ({ value: code, label: text.purpose[code], isChosen: false })),
  )}</fieldset>
<p class="actions"><button>${text.issue}</button></p></form></section>`;
}

function renderKey(language: Language, formToken: Html, key: ManagedKey): Html {
  const text = organizationWords[language];
  const { id, kind, label, origins, purposes, isRevoked, endsAt } = key;
  const row = (name: string, value: Html | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const stands = isRevoked ? text.revoked : endsAt === undefined ? undefined : text.endsAt(formatInstant(endsAt));
  return html`<section class="entry" aria-label="${id}"><h2 class="h3"><code>${id}</code>${stands === undefined ? '' : html` <span class="mark over">${stands}</span>`}</h2>
<dl class="fields">${row(text.kind, kind === 'secret' ? text.secret : text.publishable)}
${label === undefined ? '' : row(text.label, html`<bdi>${label}</bdi>`)}
${origins.length === 0 ? '' : row(text.origins, origins.join(' '))}
${row(text.purposes, purposes.length === 0 ? text.anyPurpose : purposes.map((code) => text.purpose[code]).join(language === 'en' ? ', ' : '、'))}</dl>
${
  isRevoked
    ? ''
    : html`<form method="post" action="${PATH}/change">${formToken}<input type="hidden" name="key" value="${id}">
<p class="actions"><button class="quiet" name="rotate" value="later">${text.rotate}${language === 'en' ? ': ' : '：'}${text.rotateLater}</button>
<button class="quiet" name="rotate" value="now">${text.rotate}${language === 'en' ? ': ' : '：'}${text.rotateNow}</button>
<button class="quiet" name="revoke" value="1">${text.revoke}</button></p></form>`
}</section>`;
}
