/** The portal's first page: what the user may do here. */
import { html } from 'hono/html';
import { portalWords } from '../layout/portal-words.ts';
import type { Portal } from '../portal.ts';
import { type Audience, staffAudiences, subjectAudiences } from '../signed-in.ts';

const everybody: readonly Audience[] = [...subjectAudiences, ...staffAudiences];

export function addHomePage(portal: Portal): void {
  portal.get('/portal', { for: everybody }, (visit) => {
    const text = portalWords[visit.language];
    const body =
      visit.navigation.length === 0
        ? html`<p class="lead">${text.nothingHere}</p>`
        : html`<h2>${text.welcome}</h2>
<div class="card"><ul class="plain">${visit.navigation.map(
            ({ path, label }) => html`<li><a href="${path}">${label[visit.language]}</a></li>`,
          )}</ul></div>`;
    return visit.page({ title: text.title, body });
  });
}
