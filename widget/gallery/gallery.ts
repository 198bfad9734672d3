/**
 * Every state, inline and as a card, for the eye: `npx vite widget/gallery`. `?lang=en`, `?theme=dark`, `?only=card`.
 */
import { html, render } from 'lit/html.js';
import { badgeStates } from '../src/badge-state.ts';
import { resolveLocale } from '../src/locales/locale.ts';
import { messagesOf } from '../src/locales/messages-of.ts';
import { hostileText, record, sampleAnswers } from '../src/testing/sample-answers.ts';
import { badgeView } from '../src/view/badge.view.ts';
import { type BadgeInput, badgeModel } from '../src/view/badge-model.ts';
import { badgeStyles } from '../src/view/badge-styles.ts';
import { cardView } from '../src/view/card.view.ts';
import { cardStyles } from '../src/view/card-styles.ts';

const wish = new URLSearchParams(location.search);
const messages = messagesOf(resolveLocale(wish.get('lang') ?? 'zh-CN'));
document.documentElement.style.colorScheme = wish.get('theme') ?? 'light';

const hostile = { ...sampleAnswers.adverse, records: [{ ...record, title: hostileText }] };
const receiptUrl = 'https://platform.example/receipts/qry_sample';
const inputs: readonly BadgeInput[] = [
  ...[...Object.values(sampleAnswers), hostile].map(
    (answer) =>
      ({ state: 'ready', answer, receiptUrl, platform: 'https://platform.example', isSandbox: true }) as const,
  ),
  ...badgeStates
    .filter((state) => state !== 'ready')
    .map(
      (state) =>
        ({
          state,
          subjectId: '91990000MAT000042K',
          code:
            state === 'unavailable' ? 'platform.unavailable' : state === 'refused' ? 'origin.not-allowed' : undefined,
        }) as const,
    ),
];

const ask = () => {};
const root = document.body.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${badgeStyles}${cardStyles}
  .all { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); align-items: start; }
  .inline { display: grid; gap: 6px; justify-items: start; margin-block-end: 12px; }`);
root.adoptedStyleSheets = [sheet];
render(
  html`
    ${wish.get('only') === 'card' ? '' : html`<div class="inline">${inputs.map((input) => badgeView(badgeModel(input), messages, { ask }))}</div>`}
    ${wish.get('only') === 'inline' ? '' : html`<div class="all">${inputs.map((input) => cardView(badgeModel(input), messages, { ask }))}</div>`}`,
  root,
);
