import { afterEach, beforeEach, expect, it } from 'vitest';
import { followPage, type OnCodes } from './follow-page.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';

let ending: AbortController;
let heard: { code: string; part: Node }[];
let wake: () => void;

beforeEach(() => {
  document.body.replaceChildren();
  ending = new AbortController();
  heard = [];
  wake = () => {};
});
afterEach(() => ending.abort());

const onCodes: OnCodes = (codes, part) => {
  heard.push(...codes.map(({ code }) => ({ code, part })));
  wake();
};
const follow = () => followPage(document, ending.signal, onCodes);

/** Resolves once `count` codes were heard of. */
async function hear(count: number): Promise<void> {
  while (heard.length < count) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

function add(html: string, to: Node = document.body): HTMLElement {
  const host = document.createElement('template');
  host.innerHTML = html;
  const added = host.content.firstElementChild as HTMLElement;
  to.appendChild(added);
  return added;
}

it('hears of the codes there are, and then of each that comes, with no more of the page than came', async () => {
  const table = add(`<table><tbody><tr><td>沙盒甲有限公司</td><td>${CODE}</td></tr></tbody></table>`);
  follow();
  await hear(1);
  expect(heard).toEqual([{ code: CODE, part: document }]);
  const row = table.querySelector('tbody')!.appendChild(document.createElement('tr'));
  row.innerHTML = `<td>沙盒乙有限公司</td><td>${OTHER}</td>`;
  await hear(2);
  expect(heard[1]).toEqual({ code: OTHER, part: row });
});

it('hears of a code that a text turns into, also inside a line', async () => {
  const line = add('<p>代码：<b>正在加载</b></p>');
  add(`<p>${OTHER}</p>`);
  follow();
  await hear(1);
  line.querySelector('b')!.firstChild!.nodeValue = CODE;
  await hear(2);
  expect(heard[1]).toEqual({ code: CODE, part: line });
});

it('hears of a code that a short text’s element holds beside it', async () => {
  add(`<p>${OTHER}</p>`);
  follow();
  await hear(1);
  add(`<p title="${CODE}">详情</p>`);
  await hear(2);
  const host = document.createElement('div');
  host.textContent = '详情';
  host.attachShadow({ mode: 'open' }).innerHTML = `<p>${OTHER}</p>`;
  document.body.append(host);
  await hear(3);
  const field = document.createElement('input');
  field.value = CODE;
  document.body.append(field);
  await hear(4);
  expect(heard.slice(1).map(({ code }) => code)).toEqual([CODE, OTHER, CODE]);
});

it('hears of a code that an attribute turns into, and reads no more for it', async () => {
  const table = add(`<table data-code="-"><tbody><tr><td>${OTHER}</td></tr></tbody></table>`);
  follow();
  await hear(1);
  table.title = `沙盒甲有限公司 ${CODE}`;
  await hear(2);
  table.setAttribute('data-code', CODE);
  await hear(4);
  expect(heard.slice(1)).toEqual([
    { code: CODE, part: table },
    { code: CODE, part: table },
    { code: CODE, part: table },
  ]);
});

it.each<[string, (field: HTMLInputElement) => void]>([
  ['types into a field', (field) => field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))],
  ['leaves a field, as scripts say it', (field) => field.dispatchEvent(new Event('change', { bubbles: true }))],
  ['changes something else meanwhile', () => add('<p>已载入</p>')],
])('hears of a field’s new value once somebody %s', async (_, tell) => {
  const line = add(`<p><input><input value="${OTHER}"></p>`);
  const field = line.querySelector('input')!;
  follow();
  await hear(1);
  field.value = CODE;
  tell(field);
  await hear(2);
  field.setAttribute('value', OTHER);
  field.value = OTHER;
  await hear(3);
  expect(heard.slice(1)).toEqual([
    { code: CODE, part: line },
    { code: OTHER, part: line },
  ]);
});

it('no longer reads a field that was made a password’s', async () => {
  const field = add('<input value="-">') as HTMLInputElement;
  add(`<p>${OTHER}</p>`);
  follow();
  await hear(1);
  field.type = 'password';
  field.value = CODE;
  add(`<p>${OTHER}</p>`);
  await hear(2);
  expect(heard.map(({ code }) => code)).toEqual([OTHER, OTHER]);
});

it('hears of codes in shadow roots and frames that came before or after', async () => {
  const host = add('<div></div>');
  const root = host.attachShadow({ mode: 'open' });
  const frame = add('<iframe></iframe>') as HTMLIFrameElement;
  frame.contentDocument!.body.innerHTML = '<p></p>';
  add(`<p>${OTHER}</p>`);
  follow();
  await hear(1);
  root.innerHTML = `<p>${CODE}</p>`;
  await hear(2);
  frame.contentDocument!.querySelector('p')!.textContent = CODE;
  await hear(3);
  expect(heard.slice(1).map(({ code }) => code)).toEqual([CODE, CODE]);
});

it('keeps up with a page that keeps changing, and hears of nothing once it ended', async () => {
  follow();
  const list = add('<ul></ul>');
  for (let tick = 0; tick < 20; tick++) {
    for (let i = 0; i < 50; i++)
      list.append(Object.assign(document.createElement('li'), { textContent: `第 ${i} 行` }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  add(`<p>${CODE}</p>`);
  await hear(1);
  ending.abort();
  add(`<p>${OTHER}</p>`);
  // Longer than what comes together waits, and the idle slice after it.
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(heard.map(({ code }) => code)).toEqual([CODE]);
});
