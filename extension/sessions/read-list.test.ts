import { describe, expect, it } from 'vitest';
import { readPasted, readTable } from './read-list.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';
const FAILING = '91990000MAT0000262';
const NAME = '沙盒示例远桥建设工程有限公司';

describe('a list of bidders', () => {
  it.each([
    ['a code a line', CODE],
    ['a name and a code', `${NAME} ${CODE}`],
    ['columns', `1\t${NAME}\t${CODE}\t100 万元`],
    ['a code in groups', `${NAME}\t91 990000 MAT000026 X`],
    ['full-width', `${NAME}，９１９９００００ＭＡＴ００００２６Ｘ`],
  ])('takes %s', (_, line) => {
    expect(readPasted(`${line}\n`)).toMatchObject({
      bidders: [{ code: CODE, checkCharacterValid: true }],
      rejected: [],
    });
  });

  it('takes the columns a heading names, in any order, and the consortium', () => {
    const { bidders, rejected } = readTable([
      ['联合体', '统一社会信用代码', '投标人名称'],
      ['甲标段联合体', CODE, 'SANDBOX BRIDGES'],
      ['甲标段联合体', OTHER.toLowerCase(), NAME],
      ['', '', ''],
    ]);
    expect(bidders).toEqual([
      { consortium: '甲标段联合体', code: CODE, name: 'SANDBOX BRIDGES', checkCharacterValid: true },
      { consortium: '甲标段联合体', code: OTHER, name: NAME, checkCharacterValid: true },
    ]);
    expect(rejected).toEqual([]);
  });

  it('takes a bidder that is known by name only, and a code whose check fails, each marked', () => {
    expect(readPasted(`${NAME}\n${FAILING}`).bidders).toEqual([
      { name: NAME, checkCharacterValid: false },
      { code: FAILING, checkCharacterValid: false },
    ]);
  });

  it('gives back every line it does not take, with its number and the reason', () => {
    const text = `${CODE}\n\n—— 以下空白 ——\n${NAME} 91990000MAT00002\n${CODE}\n`;
    expect(readPasted(text).rejected).toEqual([
      { line: 3, text: '—— 以下空白 ——', reason: 'no-organisation' },
      { line: 4, text: `${NAME} 91990000MAT00002`, reason: 'malformed-code' },
      { line: 5, text: CODE, reason: 'repeated' },
    ]);
  });

  it('takes the same organisation once for each consortium', () => {
    const { bidders } = readTable([
      ['信用代码', '联合体'],
      [CODE, '甲'],
      [CODE, '乙'],
      [CODE, '乙'],
    ]);
    expect(bidders).toHaveLength(2);
  });

  it.each([
    ['a title', '某项目投标人名单'],
    ['a title with a name', '沙盒示例招标代理有限公司 供应商名单'],
    ['an instruction', '填写说明：统一社会信用代码为十八位'],
  ])('finds the heading below %s, which is no bidder', (_, title) => {
    const { bidders, rejected } = readTable([
      [title, '', ''],
      ['', '', ''],
      ['序号', '投标人名称', '统一社会信用代码'],
      ['1', 'SANDBOX BRIDGES', CODE],
    ]);
    expect(bidders).toEqual([{ code: CODE, name: 'SANDBOX BRIDGES', checkCharacterValid: true }]);
    expect(rejected).toEqual([{ line: 1, text: title, reason: 'above-heading' }]);
  });

  it('takes no bidder for a heading where there is none', () => {
    const names = ['沙盒某企业', NAME, '示例供应商一', '沙盒示例单位'];
    expect(readPasted(names.join('\n')).bidders.map(({ name }) => name)).toContain(NAME);
    expect(readPasted(`${CODE}\n企业名称\t统一社会信用代码\n`).bidders).toHaveLength(1);
  });

  it('takes 5,000 and gives back the rest', () => {
    const rows = Array.from({ length: 5003 }, (_, i) => [`沙盒示例第${i}建设有限公司`]);
    const { bidders, rejected } = readTable(rows);
    expect(bidders).toHaveLength(5000);
    expect(rejected.map(({ reason }) => reason)).toEqual(['too-many', 'too-many', 'too-many']);
  });
});
