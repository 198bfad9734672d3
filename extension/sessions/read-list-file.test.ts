import { expect, it } from 'vitest';
import { readListFile } from './read-list-file.ts';

const CODE = '91990000MAT000026X';
const NAME = '沙盒示例远桥建设工程有限公司';
const expected = { ok: true, bidders: [{ code: CODE, name: NAME, checkCharacterValid: true }], rejected: [] };

/** 统一社会信用代码,名称 and 沙盒甲有限公司 in GB 18030, as Chinese editions of Excel save them. */
const GB18030 = Uint8Array.from(
  'cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cc3fbb3c60d0a'.match(/../g)!.map((hex) => Number.parseInt(hex, 16)),
);

it('reads CSV, with a byte order mark and quotes', async () => {
  const file = new File([`\uFEFF统一社会信用代码,投标人名称\r\n"${CODE}","${NAME}"\r\n`], '名单.csv');
  expect(await readListFile(file)).toEqual(expected);
});

it('reads CSV in the encoding of Chinese editions of Excel', async () => {
  const file = new File([GB18030, new TextEncoder().encode(`${CODE},SANDBOX BRIDGES\r\n`)], '名单.CSV');
  expect(await readListFile(file)).toMatchObject({ ok: true, bidders: [{ code: CODE, name: 'SANDBOX BRIDGES' }] });
});

it('reads what spreadsheets save as Unicode text', async () => {
  const text = `\uFEFF统一社会信用代码\t投标人名称\r\n${CODE}\t${NAME}\r\n`;
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  expect(await readListFile(new File([units], '名单.txt'))).toEqual(expected);
});

it.each([
  ['with nothing in it', ''],
  ['with a byte order mark alone', '\uFEFF'],
])('reads a file %s as an empty list', async (_, text) => {
  expect(await readListFile(new File([text], '名单.csv'))).toEqual({ ok: true, bidders: [], rejected: [] });
});

it.each([
  ['too large', new File([new Uint8Array(10_000_001)], 'a.csv'), 'too-large'],
  ['of another kind', new File(['x'], 'a.pdf'), 'unknown-kind'],
  ['not what its name says', new File(['x'], 'a.xlsx'), 'unreadable'],
])('takes nothing of a file that is %s', async (_, file, reason) => {
  expect(await readListFile(file)).toEqual({ ok: false, reason });
});
