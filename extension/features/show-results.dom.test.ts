import type { Answer } from '@credit-check/domain/contract/answer';
import { clear, record } from '@credit-check/widget/testing/sample-answers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckRow } from '../checks/check-run.ts';
import { wordsOf } from '../locales/words-of.ts';
import { createResultsOnPage } from './show-results.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';
const PLATFORM = 'https://credit.example';
const adverse: Answer = { ...clear, status: 'adverse-records', records: [record, { ...record, id: 'rec_9' }] };
const words = wordsOf('zh-CN', 'zh-CN');

let results: ReturnType<typeof createResultsOnPage>;
/** Closed shadow roots as they are made: what no page can see, a test must. */
let roots: ShadowRoot[];
const attachShadow = Element.prototype.attachShadow;

beforeEach(() => {
  roots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
  results = createResultsOnPage(document);
});
afterEach(() => {
  results.clear();
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
});

/** An answer that came just now, whatever the day is here; it is current for `currentMs`. */
function row(answer = adverse, currentMs = 60_000, code = CODE): CheckRow {
  const asOf = Date.parse(answer.asOf);
  const refreshBy = new Date(asOf + currentMs).toISOString();
  const fresh = { ...answer, subject: { ...answer.subject, id: code }, refreshBy };
  const result = { state: 'answered', answer: fresh, clockOffsetMs: asOf - Date.now() } as const;
  return { code, checkCharacterValid: true, result };
}

const badges = () =>
  roots
    .filter((root) => root.querySelector('.badge') !== null && root.host.isConnected)
    .map((root) => root.querySelector('.badge')?.textContent?.trim());

const show = (html: string, ...rows: CheckRow[]) => {
  document.body.innerHTML = html;
  return results.show(rows, PLATFORM, words);
};

describe('results on a page', () => {
  it('stand right after every place that shows the code, and beside no other', async () => {
    await show(`<p id="a">甲 ${CODE}</p><p id="b">${OTHER}</p><p id="c"><b>${CODE}</b>，乙</p>`, row());
    expect(badges()).toEqual(['有失信信息 2 条', '有失信信息 2 条']);
    expect(document.querySelector('#a')!.lastElementChild?.tagName).toBe('SPAN');
    expect(document.querySelector('#b')!.childElementCount).toBe(0);
    expect(document.querySelector('#c b')!.lastElementChild?.tagName).toBe('SPAN');
  });

  it('leave the page exactly as it was when they go, also where they split a text', async () => {
    const html = `<p>甲 ${CODE}，乙 ${OTHER}，丙 ${CODE}。</p><p><a href="#x">${CODE}</a></p><p><input value="${CODE}"></p>`;
    await show(html, row(), row(clear, 60_000, OTHER));
    expect(badges()).toHaveLength(5);
    results.clear();
    expect(document.body.innerHTML).toBe(html);
    expect(document.querySelector('p')!.childNodes).toHaveLength(1);
  });

  it('stand outside of what would be pressed along with them', async () => {
    await show(`<p><a href="#x">${CODE}</a></p>`, row());
    expect(document.querySelector('a')!.childElementCount).toBe(0);
    expect(document.querySelector('a')!.nextElementSibling?.tagName).toBe('SPAN');
  });

  it('take a line of their own where the text does not wrap, and cover nothing beside it', async () => {
    const severe = { ...adverse, subject: { ...adverse.subject, name: '沙盒另一个名字很长的建设工程有限公司' } };
    await show(
      `<table style="inline-size:360px"><td style="white-space:nowrap">${CODE}</td><td id="next">44,800,000</td></table>`,
      { ...row(severe), nameOnPage: '沙盒示例建设有限公司' },
    );
    const host = document.querySelector('td > span')!.getBoundingClientRect();
    expect(host.width).toBeGreaterThan(0);
    expect(host.right).toBeLessThanOrEqual(document.querySelector('#next')!.getBoundingClientRect().left);
  });

  it('are redrawn in place, and go where the check no longer has them', async () => {
    await show(`<p>${CODE}</p>`, row());
    const [host] = document.querySelectorAll('p > span');
    const failed = { kind: 'problem', code: 'platform.unavailable' } as const;
    await results.show([{ ...row(), result: { state: 'failed', failure: failed } }], PLATFORM, words);
    expect(document.querySelector('p > span')).toBe(host);
    expect(badges()).toEqual(['暂时无法查询']);
    await results.show([], PLATFORM, words);
    expect(badges()).toEqual([]);
  });

  it('are drawn again where a page has rebuilt itself', async () => {
    await show(`<p>${CODE}</p>`, row());
    await show(`<p>${CODE}</p>`, row());
    expect(badges()).toEqual(['有失信信息 2 条']);
  });

  it('say beside the badge where the platform knows the organisation by another name', async () => {
    await show(`<p>${CODE}</p>`, { ...row(), nameOnPage: '沙盒另一建设有限公司' });
    expect(roots.map((root) => root.querySelector('.registered')?.textContent)).toContain(
      `与登记名称不一致：${adverse.subject.name}`,
    );
  });

  it('leave the page at the instant they are no longer current', async () => {
    const gone = new Promise<void>((resolve) => {
      new MutationObserver((changes) => {
        if (changes.some(({ removedNodes }) => removedNodes.length > 0)) resolve();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await show(`<p>${CODE}</p>`, row(adverse, 2000));
    expect(badges()).toHaveLength(1);
    await gone;
    expect(badges()).toEqual([]);
    expect(document.body.innerHTML).toBe(`<p>${CODE}</p>`);
  });

  it('are never drawn for what an authority learned by duty (D5), nor where nothing is known yet', async () => {
    await show(`<p>${CODE}</p><p>${OTHER}</p>`, row({ ...adverse, basis: 'ex-officio' }), {
      code: OTHER,
      checkCharacterValid: true,
      result: { state: 'waiting' },
    });
    expect(badges()).toEqual([]);
  });

  it('keep the page’s styles out', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'span { display: none !important; position: absolute; font-size: 40px; opacity: 0; }';
    await show(`<p>${CODE}</p>`, row());
    const { width, height } = document.querySelector('p > span')!.getBoundingClientRect();
    style.remove();
    expect(width).toBeGreaterThan(80);
    expect(height).toBeLessThan(40);
  });
});

describe('where the page writes something else into the same place, a result goes: it would be said of another', () => {
  const gone = () => expect.poll(badges).toEqual([]);

  it('into the text', async () => {
    await show(`<p>${CODE}，甲</p>`, row());
    document.querySelector('p')!.firstChild!.nodeValue = `${OTHER}，乙`;
    await gone();
    expect(document.querySelector('p')!.textContent).toBe(`${OTHER}，乙`);
  });

  it('into one of the elements a code is split over', async () => {
    await show(`<p><b>${CODE.slice(0, 8)}</b>${CODE.slice(8)}</p>`, row());
    expect(badges()).toHaveLength(1);
    document.querySelector('b')!.firstChild!.nodeValue = OTHER.slice(0, 8).replace('9', '5');
    await gone();
  });

  it('into a link, which the badge stands outside of', async () => {
    await show(`<p><a href="#x">${CODE}</a></p>`, row());
    document.querySelector('a')!.textContent = OTHER;
    await gone();
  });

  it('into a field, by hand', async () => {
    await show(`<p><input value="${CODE}"></p>`, row());
    const field = document.querySelector('input')!;
    field.value = OTHER;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await gone();
  });

  it('into a shadow root', async () => {
    document.body.innerHTML = '<div></div>';
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<p>${CODE}</p>`;
    await results.show([row()], PLATFORM, words);
    expect(badges()).toHaveLength(1);
    root.querySelector('p')!.firstChild!.nodeValue = OTHER;
    await gone();
  });

  it('while the others stay, also where one text holds several', async () => {
    await show(`<p>甲 ${CODE}，乙 ${OTHER}。</p><p>${CODE}</p>`, row(), row(clear, 60_000, OTHER));
    const [first, second] = document.querySelectorAll('p');
    first!.append('丁');
    second!.firstChild!.nodeValue = '丙';
    await expect.poll(badges).toHaveLength(2);
    expect(first!.textContent).toBe(`甲 ${CODE}，乙 ${OTHER}。丁`);
  });
});
