import { afterEach, describe, expect, it } from 'vitest';
import { findOnPage } from './find-on-page.ts';
import { readPage } from './read-page.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';

afterEach(() => document.body.replaceChildren());

async function findIn(html: string) {
  document.body.innerHTML = html;
  return (await findOnPage(document, new AbortController().signal)).codes;
}
const codesIn = async (html: string) => (await findIn(html)).map(({ code }) => code);

describe('recognition on a page', () => {
  it.each([
    ['split by tags', `<p><b>9199</b>0000<i>MAT0</i>000<span>26</span>X</p>`],
    ['broken by a line break', `<p>91990000MA<br>T000026X</p>`],
    ['broken in the source of the page', `<p>91 990000\n      MAT000026 X</p>`],
    ['with a word break opportunity', `<p>91990000<wbr>MAT000026X</p>`],
    ['in a text field', `<label>信用代码 <input value="${CODE}"></label><input type="password" value="${OTHER}">`],
    ['in a text area', `<textarea>甲方 ${CODE}</textarea>`],
    ['a character a cell', `<table><tr>${[...CODE].map((c) => `<td>${c}</td>`).join('')}</tr></table>`],
    ['in cells of roles', `<div role="row"><div role="cell">12</div><div role="cell">${CODE}</div></div>`],
    ['beside a number the layout keeps apart', `<p><span>12</span><span style="margin-left:9px">${CODE}</span></p>`],
  ])('finds a code %s', async (_, html) => {
    expect(await codesIn(html)).toEqual([CODE]);
  });

  it.each([
    [
      'scripts, styles and templates',
      `<script>"${CODE}"</script><style>/*${CODE}*/</style><template>${CODE}</template>`,
    ],
    ['a longer number set in two styles', `<p><b>${CODE}</b><span>001P</span></p><p>12<b>${CODE}</b></p>`],
    ['other attributes and comments', `<p data-x="${CODE}" id="${CODE}">x</p><!-- ${CODE} -->`],
  ])('leaves alone %s', async (_, html) => {
    expect(await codesIn(html)).toEqual([]);
  });

  it('is not led astray by what a page names its controls', async () => {
    const clobbered = [
      'lastChild',
      'previousSibling',
      'nodeType',
      'tagName',
      'hasAttributes',
      'getAttribute',
      'getAttributeNode',
      'shadowRoot',
      'checkVisibility',
      'closest',
    ];
    const controls = clobbered.map((name) => `<input form="f" name="${name}">`).join('');
    const page = `<p>${OTHER}</p><form id="f">甲方 ${CODE}</form><div>${controls}</div><img name="body">`;
    const found = await findIn(page);
    // Until then `document.body` is the image, for the tests as well.
    document.querySelector('img')!.remove();
    expect(found.map(({ code, isVisible }) => [code, isVisible()])).toEqual([
      [OTHER, true],
      [CODE, true],
    ]);
  });

  it.each(['title', 'alt', 'aria-label', 'data-clipboard-text', 'data-uscc'])(
    'finds what a page holds in %s, as out of sight, and tears no line by it',
    async (name) => {
      const found = await findIn(
        `<p>${OTHER.slice(0, 9)}<b ${name}="沙盒甲有限公司 ${CODE}">${OTHER.slice(9)}</b></p>`,
      );
      expect(found.map(({ code, isVisible }) => [code, isVisible()])).toEqual([
        [OTHER, true],
        [CODE, false],
      ]);
    },
  );

  it('reads open shadow roots with what is slotted into them, and same-origin frames', async () => {
    document.body.innerHTML = `<x-code>${CODE.slice(8)}</x-code><iframe srcdoc="<p>${OTHER}</p>"></iframe>`;
    const frame = document.querySelector('iframe')!;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const root = document.querySelector('x-code')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<em>${CODE.slice(0, 8)}</em><slot></slot>`;
    const { codes } = await findOnPage(document, new AbortController().signal);
    expect(codes.map(({ code }) => code)).toEqual([CODE, OTHER]);
  });

  it('keeps its place where a stretch of the tree holds more than is read', async () => {
    document.body.innerHTML = `<p>甲<script>"${OTHER}"</script>乙 <b>9199</b><x-host>丙丁</x-host><textarea>${OTHER}</textarea><i>见</i>0000MAT000026X</p><p>${CODE.slice(0, 9)}<style>/*9*/</style>${CODE.slice(9)}</p>`;
    const host = document.querySelector('x-host')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<em>戊己</em>';
    document.querySelector('textarea')!.value = '';
    const { codes } = await findOnPage(document, new AbortController().signal);
    expect(codes.map(({ code }) => code)).toEqual([CODE]);
    const last = document.querySelector('p + p')!;
    expect([codes[0]!.from, codes[0]!.to]).toEqual([
      { node: last.firstChild, offset: 0 },
      { node: last.lastChild, offset: 9 },
    ]);
  });

  it('finds a name three lines away, whatever the source is indented by', async () => {
    const indent = `\n${' '.repeat(300)}`;
    const [found] = await findIn(
      `<dl>${indent}<dd>沙盒示例远桥有限公司</dd>${indent}<dd>甲</dd>${indent}<dd>乙</dd>${indent}<dd>${CODE}</dd>${indent}</dl>`,
    );
    expect(found?.name?.text).toBe('沙盒示例远桥有限公司');
  });

  it('says of a code that is not in view that it is not', async () => {
    const found = await findIn(`<p hidden>${CODE}</p><p style="opacity:0">${CODE}</p><p>${CODE}</p>`);
    expect(found.map(({ isVisible }) => isVisible())).toEqual([false, false, true]);
  });

  it('leads back to the nodes', async () => {
    const [found] = await findIn(`<p>代码：<b>9199</b>0000MAT000026X，见</p>`);
    expect(found!.from.node).toBe(document.querySelector('b')!.firstChild);
    expect(found!.from.offset).toBe(0);
    expect(found!.to.node).toBe(document.querySelector('p')!.lastChild);
    expect(found!.to.offset).toBe('0000MAT000026X'.length);
  });

  it('knows the heading of a column, a definition and a field', async () => {
    const failing = '91990000MAT0000262';
    const table = (heading: string) =>
      `<table><tr><th>名称</th><th colspan="2">序号</th><th>${heading}</th></tr><tr><td>甲</td><td>1</td><td>2</td><td>${failing}</td></tr></table>`;
    expect(await codesIn(table('统一社会信用代码'))).toEqual([failing]);
    expect(await codesIn(table('编号'))).toEqual([]);
    expect(await codesIn(table('收款账号').replace(failing, CODE))).toEqual([]);
    expect(await codesIn(`<dl><dt>纳税人识别号</dt><dd>${failing}</dd></dl>`)).toEqual([failing]);
    expect(await codesIn(`<input placeholder="统一社会信用代码" value="${failing}">`)).toEqual([failing]);
  });

  it('finds the project number', async () => {
    document.body.innerHTML = `<dl><div><dt>项目编号</dt><dd>GXZC2026-G3-0001</dd></div></dl><p>${CODE}</p>`;
    const findings = await findOnPage(document, new AbortController().signal);
    expect(findings.projectNumber).toBe('GXZC2026-G3-0001');
  });

  it('stops when told to, and lets the page work in between', async () => {
    document.body.innerHTML = `<p>${'<b>字</b>'.repeat(5000)}</p>`;
    let breaths = 0;
    const walk = readPage(document);
    while (!walk.next().done) breaths++;
    expect(breaths).toBeGreaterThan(10);
    const stopped = new AbortController();
    stopped.abort(new Error('stopped'));
    await expect(findOnPage(document, stopped.signal)).rejects.toThrow('stopped');
  });
});
