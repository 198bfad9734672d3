import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import writeXlsxFile, { type Row } from 'write-excel-file/universal';
import { readListFile } from './read-list-file.ts';
import { readWorkbook } from './read-workbook.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';
const NAME = '沙盒示例远桥建设工程有限公司';
const OTHER_NAME = '沙盒示例云汀建筑工程有限公司';

const text = (value: string) => ({ value, type: String });

async function workbook(rows: Row[]): Promise<File> {
  return new File([await writeXlsxFile(rows).toBlob()], '名单.xlsx');
}

/** The same workbook with one file of it rewritten. */
async function rewritten(file: File, path: string, rewrite: (xml: string) => string): Promise<File> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return new File(
    [new Uint8Array(zipSync({ ...files, [path]: strToU8(rewrite(strFromU8(files[path]!))) }))],
    file.name,
  );
}

const heading = [text('投标人名称'), text('统一社会信用代码')];

it('reads the first sheet, the results of formulas and none of the formulas', async () => {
  const plain = await workbook([heading, [text(NAME), text(CODE)]]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const file = await rewritten(plain, sheet, (xml) =>
    xml.replace(
      /<c r="B2"[^>]*>.*?<\/c>/,
      `<c r="B2" t="str"><f>CONCAT("x",WEBSERVICE("http://x"))</f><v>${CODE}</v></c>`,
    ),
  );
  expect(await readListFile(file)).toEqual({
    ok: true,
    bidders: [{ code: CODE, name: NAME, checkCharacterValid: true }],
    rejected: [],
  });
});

it('keeps together a consortium whose name is merged over its members, below a merged title', async () => {
  const file = await workbook([
    [{ ...text('某项目投标人名单'), columnSpan: 3 }],
    [text('联合体'), ...heading],
    [{ ...text('甲联合体'), rowSpan: 2 }, text(NAME), text(CODE)],
    [null, text(OTHER_NAME), text(OTHER)],
  ]);
  expect(await readListFile(file)).toEqual({
    ok: true,
    bidders: [
      { code: CODE, name: NAME, consortium: '甲联合体', checkCharacterValid: true },
      { code: OTHER, name: OTHER_NAME, consortium: '甲联合体', checkCharacterValid: true },
    ],
    rejected: [{ line: 1, text: '某项目投标人名单', reason: 'above-heading' }],
  });
});

it('takes no code that was typed as a number: its last digits are lost', async () => {
  const file = await workbook([heading, [text(NAME), { value: Number('919900000000000018'), type: Number }]]);
  expect(await readListFile(file)).toMatchObject({ bidders: [], rejected: [{ line: 2, reason: 'malformed-code' }] });
});

it('does not unpack what unpacks to more than a list can be', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(101_000_000) });
  expect(bomb.length).toBeLessThan(1_000_000);
  await expect(readWorkbook(new File([new Uint8Array(bomb)], '名单.xlsx'))).rejects.toThrow(RangeError);
});

it('is not kept busy by merged ranges without an end', async () => {
  const plain = await workbook([heading, [text(NAME), text(CODE)]]);
  const endless = '<mergeCell ref="A1:A1048576"/>'.repeat(60_000);
  const file = await rewritten(plain, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', `</sheetData><mergeCells>${endless}</mergeCells>`),
  );
  expect(await readWorkbook(file)).toHaveLength(2);
});
