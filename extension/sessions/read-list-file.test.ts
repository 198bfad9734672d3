import { expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
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

it('reads the first sheet of a workbook', async () => {
  const cells = [
    ['投标人名称', '统一社会信用代码'],
    [NAME, CODE],
  ].map((row) => row.map((value) => ({ value, type: String })));
  const file = new File([await writeXlsxFile(cells).toBlob()], '名单.xlsx');
  expect(await readListFile(file)).toEqual(expected);
});

it.each([
  ['too large', new File([new Uint8Array(10_000_001)], 'a.csv'), 'too-large'],
  ['of another kind', new File(['x'], 'a.pdf'), 'unknown-kind'],
  ['not what its name says', new File(['x'], 'a.xlsx'), 'unreadable'],
])('takes nothing of a file that is %s', async (_, file, reason) => {
  expect(await readListFile(file)).toEqual({ ok: false, reason });
});
