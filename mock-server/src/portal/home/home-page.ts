/** The portal's first page: what waits for the user, and what they may do here. */
import { html } from 'hono/html';
import { pageOfConsents } from '../../consent/page-of-consents.ts';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import { portalWords } from '../layout/portal-words.ts';
import { countAnswerable } from '../notices/count-answerable.ts';
import type { Portal } from '../portal.ts';
import { EVERYWHERE_FIELD } from '../session/sign-in-pages.ts';
import { staffAudiences, subjectAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { homeWords } from './home-words.ts';

const REQUESTS_MAX = 200;

export function addHomePage(portal: Portal, context: Context): void {
  portal.get('/portal', { for: [...subjectAudiences, ...staffAudiences] }, async (visit) => {
    const text = portalWords[visit.language];
    const content =
      visit.navigation.length === 0
        ? html`<p class="lead">${text.nothingHere}</p>`
        : html`${await waitingNote(context, visit)}<h2>${text.welcome}</h2>${linksOf(visit)}`;
    return visit.page({ title: text.title, body: html`${content}${signOutEverywhere(visit)}` });
  });
}

async function waitingNote(context: Context, { signedIn, language }: Visit): Promise<Html | string> {
  if (signedIn.kind !== 'subject') return '';
  const { items } = await pageOfConsents(context, signedIn.querier, { limit: REQUESTS_MAX });
  const waiting = items.filter(({ state }) => state === 'requested').length;
  const notices = await countAnswerable(context.db, signedIn.querier.owner);
  const text = homeWords[language];
  return html`${notices === 0 ? '' : html`<p class="notice"><a href="/portal/notices">${text.notices(notices)}</a></p>`}
${waiting === 0 ? '' : html`<p class="notice"><a href="/portal/consents">${text.waiting(waiting)}</a></p>`}`;
}

function linksOf({ navigation, language }: Visit): Html {
  const { leads } = homeWords[language];
  return html`<div class="card"><dl class="fields">${navigation.map(
    ({ path, label }) =>
      html`<div><dt><a href="${path}">${label[language]}</a></dt><dd>${leads[path] ?? ''}</dd></div>`,
  )}</dl></div>`;
}

function signOutEverywhere({ language, formToken }: Visit): Html {
  const { everywhere, everywhereHint } = homeWords[language];
  return html`<form method="post" action="/portal/sign-out">${formToken}<p class="hint">${everywhereHint}</p>
<p class="actions"><button class="quiet" name="${EVERYWHERE_FIELD}" value="1">${everywhere}</button></p></form>`;
}
