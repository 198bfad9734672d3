/** A bid-opening record as a trading centre publishes it: what the extension is pointed at. */
import { html } from 'hono/html';
import { page } from './page.ts';
import { type Language, words } from './words.ts';

const PROJECT_NUMBER = 'GXZC2026-G3-0001';

export interface Bidder {
  readonly id: string;
  readonly name: string;
}

/** `bidders` in the order their envelopes were opened. */
export function biddersPage(bidders: readonly Bidder[], language: Language, platformUrl: string) {
  const text = words[language];
  return page({
    language,
    title: text.htmlTitleDesk,
    site: text.centre,
    path: '/bidders',
    platformUrl,
    body: html`
      <h1>${text.projectNameValue}</h1>
      <p class="hint">${text.deskHint}</p>
      <section class="sheet" aria-label="${text.desk}">
        <dl>
          <div><dt>${text.projectName}</dt><dd>${text.projectNameValue}</dd></div>
          <div><dt>${text.projectNumber}</dt><dd class="code">${PROJECT_NUMBER}</dd></div>
          <div><dt>${text.tenderee}</dt><dd>${text.tendereeValue}</dd></div>
          <div><dt>${text.agency}</dt><dd>${text.agencyValue}</dd></div>
          <div><dt>${text.openingTime}</dt><dd>${text.openingTimeValue}</dd></div>
        </dl>
      </section>
      <section class="sheet" aria-labelledby="bidders">
        <div class="sheet-head">
          <h2 id="bidders">${text.bidders}</h2>
          <span>${text.bidderCount(bidders.length)}</span>
        </div>
        <table aria-labelledby="bidders">
          <thead>
            <tr>
              <th scope="col">${text.no}</th>
              <th scope="col">${text.bidder}</th>
              <th scope="col">${text.uscc}</th>
              <th scope="col" class="number">${text.price}</th>
              <th scope="col">${text.deposit}</th>
              <th scope="col">${text.orderNo}</th>
            </tr>
          </thead>
          <tbody>
            ${bidders.map(
              ({ id, name }, i) => html`<tr>
                <td>${i + 1}</td>
                <td lang="zh-CN">${name}</td>
                <td class="code">${id}</td>
                <td class="number" data-label="${text.price}">${price(i)}</td>
                <td class="minor" data-label="${text.deposit}">${account(i)}</td>
                <td class="minor" data-label="${text.orderNo}">${receiptNumber(i)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </section>
    `,
  });
}

/** Invented, deterministic: around 48 million. */
function price(i: number): string {
  return (48_000_000 + ((i * 7_919_311) % 6_400_000) - 3_200_000).toLocaleString('en-US');
}

/** An 18-digit account, there to show that recognition leaves it alone. */
function account(i: number): string {
  return `990100${String(200_000_000_000 + i * 1_370_617).padStart(12, '0')}`;
}

function receiptNumber(i: number): string {
  return `TB20261121${String(i + 1).padStart(8, '0')}`;
}
