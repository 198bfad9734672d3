/**
 * The peer of the badge: a plain lit element that draws the same words and does nothing else of what a badge does: no
 * validation, no ageing, no languages, no policy of its own. Bundled into the page by `badge.bench.ts`.
 */
import { css, html, LitElement } from 'lit';

interface PlainAnswer {
  readonly status: string;
  readonly records: readonly unknown[];
}

const words: Readonly<Record<string, string>> = {
  'no-adverse-records': '查询期内无相关失信信息',
  'adverse-records': '有失信信息',
  'severe-list': '严重失信主体',
  'subject-not-found': '平台无此主体',
};
const BATCH = 100;

class PlainBadge extends LitElement {
  static override properties = { answer: { attribute: false } };
  static override styles = css`
    :host { display: inline-block; font-size: 14px; }
    button { border: 1px solid #c3cdd8; border-radius: 6px; font: inherit; background: #f2f5f8; }
    svg { inline-size: 1.15em; block-size: 1.15em; fill: none; stroke: currentColor; }`;
  declare answer: PlainAnswer | undefined;

  protected override render() {
    const { answer } = this;
    return html`<button type="button"><svg viewBox="0 0 16 16"><path d="M4 1.8h5l3 3v9.4H4zM6 7h4" /></svg><span>${
      answer === undefined ? '正在查询' : (words[answer.status] ?? '')
    }</span></button>`;
  }
}
customElements.define('plain-badge', PlainBadge);

/** Asks for all of them, 100 a request as the badge does, and hands each its answer. */
export async function askAll(
  platform: string,
  elements: readonly HTMLElement[],
  ids: readonly string[],
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, async (_, batch) => {
    const from = batch * BATCH;
    const response = await fetch(`${platform}/v1/queries/batch`, {
      method: 'POST',
      headers: { authorization: 'Bearer pk_sandbox_demo', 'content-type': 'application/json' },
      body: JSON.stringify({
        basis: 'public',
        purpose: { code: 'supplier-directory' },
        receipt: 'reference',
        items: ids.slice(from, from + BATCH).map((id) => ({ subject: { scheme: 'uscc', id } })),
      }),
    });
    const { results } = (await response.json()) as { results: { answer: PlainAnswer }[] };
    for (const [i, { answer }] of results.entries()) (elements[from + i] as PlainBadge).answer = answer;
    await Promise.all(results.map((_result, i) => (elements[from + i] as PlainBadge).updateComplete));
  });
  await Promise.all(batches);
}

/** Answers given inline: what remains is elements and drawing. */
export async function giveAll(elements: readonly HTMLElement[], answers: readonly PlainAnswer[]): Promise<void> {
  for (const [i, element] of elements.entries()) (element as PlainBadge).answer = answers[i];
  await Promise.all(elements.map((element) => (element as PlainBadge).updateComplete));
}
