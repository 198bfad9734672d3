/** For the operator: organisations that keep asking without consent, so that somebody talks to them (D3). */
import { formatInstant } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import type { Language } from '../../pages/words.ts';
import { findFishing } from '../../store/find-fishing.ts';
import { dataText, minuteText, rowsOf } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';

interface FishingWords {
  readonly title: string;
  readonly lead: string;
  readonly nobody: string;
  readonly refused: string;
  readonly subjects: string;
  readonly last: string;
}

const fishingWords: Readonly<Record<Language, FishingWords>> = {
  'zh-CN': {
    title: '未经授权的查询',
    lead: '三十天内因没有授权被拒绝二十次以上的单位。每次拒绝都在查询日志中，被查询的主体也看得到。',
    nobody: '没有这样的单位。',
    refused: '被拒绝的查询',
    subjects: '涉及主体',
    last: '最近一次',
  },
  en: {
    title: 'Asking without consent',
    lead: 'Organisations refused at least twenty times in thirty days for want of a consent. Every refusal stands in the query log, where the subjects concerned read of it too.',
    nobody: 'No organisation does.',
    refused: 'Queries refused',
    subjects: 'Subjects concerned',
    last: 'Last',
  },
};

export function addFishingPage(portal: Portal, { db, clock }: Context): void {
  portal.get(
    '/portal/requesters',
    { for: ['operator'], label: { 'zh-CN': fishingWords['zh-CN'].title, en: fishingWords.en.title } },
    async ({ language, page }) => {
      const text = fishingWords[language];
      const found = await findFishing(db, clock.now());
      const entries = found.map(
        ({ organization, refused, subjects, last }) =>
          html`<li class="entry"><h2 class="h3">${dataText(organization.name)}</h2>${rowsOf([
            [text.refused, `${refused}`],
            [text.subjects, `${subjects}`],
            [text.last, minuteText(formatInstant(last))],
          ])}</li>`,
      );
      const body = html`<p class="lead">${text.lead}</p>
${entries.length === 0 ? html`<p class="nothing">${text.nobody}</p>` : html`<ul class="plain">${entries}</ul>`}`;
      return page({ title: text.title, body });
    },
  );
}
