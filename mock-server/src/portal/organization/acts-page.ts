/** *What was administered*: every act of the organisation's administrators, and the operator's on it. */
import { formatInstant } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import { listActs } from '../../administration/list-acts.ts';
import type { Context } from '../../context.ts';
import type { Portal } from '../portal.ts';
import { forAdministrators } from './administering.ts';
import { organizationWords } from './organization-words.ts';

export function addActsPage(portal: Portal, { db }: Context): void {
  portal.get(
    '/portal/acts',
    { ...forAdministrators, label: { 'zh-CN': '管理记录', en: 'Administration' } },
    async ({ language, signedIn, page }) => {
      const text = organizationWords[language];
      const acts = await listActs(db, signedIn.querier.organization.id);
      const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;
      const body = html`<p class="hint">${text.actsLead}</p>
${acts.length === 0 ? html`<p class="nothing">${text.nothing}</p>` : ''}
${acts.map(
  ({ at, actor, act, target }) =>
    html`<section class="entry"><dl class="fields">${row(text.when, formatInstant(at))}${row(text.who, actor)}${row(text.what, `${act} ${target}`)}</dl></section>`,
)}`;
      return page({ title: text.acts, body });
    },
  );
}
