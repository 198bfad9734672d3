import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeOrganizationCheckCharacter, computeUsccCheckCharacter } from '../uscc.ts';
import { findUsccs, streamUsccs } from './find-usccs.ts';
import { TAG_EDGE } from './normalise-text.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';
/** The same with a last character that does not compute. */
const FAILING = '91990000MAT0000262';

const codesIn = (text: string) => findUsccs(text).map(({ code }) => code);

describe('a code in any dress', () => {
  it.each([
    ['as it is', CODE],
    ['lower case', CODE.toLowerCase()],
    ['full-width', '９１９９００００ＭＡＴ００００２６Ｘ'],
    ['full-width lower case', '９１９９００００ｍａｔ００００２６ｘ'],
    ['in the standard’s parts', '91 990000 MAT000026 X'],
    ['in fours', '9199 0000 MAT0 0002 6X'],
    ['in threes', '919 900 00M AT0 000 26X'],
    ['in halves', '91990000M AT000026X'],
    ['with no-break and wide spaces', '91\u00a0990000\u3000MAT000026\u2009X'],
    ['with the organisation code’s hyphen', '91990000-MAT00002-6-X'],
    ['with dashes of other kinds', '91–990000–MAT000026–X'],
    ['a character a box', [...CODE].join(' ')],
    ['a character a table cell', [...CODE].join('\t')],
    ['zero-width spaces inside', '9199\u200b0000\u200bMAT0\u200b0002\u200b6X'],
    ['a soft hyphen inside', '91990000\u00adMAT000026X'],
    ['broken by a line’s end', '91990000MA\nT000026X'],
    ['broken by a line’s end and indented', '91990000MA   \n      T000026X'],
  ])('%s', (_, text) => {
    expect(findUsccs(`投标人：${text}。`)).toMatchObject([{ code: CODE, checkCharacterValid: true }]);
  });

  it('is given with its place in the text', () => {
    const text = `代码：９１ 990000 MAT000026 X，`;
    const [found] = findUsccs(text);
    expect(text.slice(found!.start, found!.end)).toBe('９１ 990000 MAT000026 X');
  });

  it('stands beside others: brackets, slashes, list numbers, the next column', () => {
    expect(codesIn(`1.${CODE}`)).toEqual([CODE]);
    expect(codesIn(`7 ${CODE} 100`)).toEqual([CODE]);
    expect(codesIn(`甲/${CODE}/乙`)).toEqual([CODE]);
    expect(codesIn(`（${CODE}）`)).toEqual([CODE]);
    expect(codesIn(`${CODE}、${OTHER}/${CODE}`)).toEqual([CODE, OTHER, CODE]);
    expect(codesIn(`${CODE}\n${OTHER}\n`)).toEqual([CODE, OTHER]);
  });

  it('is found wherever in a long text, also across the steps it is read in', () => {
    const line = `沙盒示例有限公司\t${CODE}\n`;
    const text = line.repeat(2500);
    expect(text.length).toBeGreaterThan(60_000);
    const found = findUsccs(text);
    expect(found).toHaveLength(2500);
    for (const { start, end, code, name } of found) {
      expect(text.slice(start, end)).toBe(code);
      expect(text.slice(name!.start, name!.end)).toBe(name!.text);
    }
    expect([...streamUsccs(text)].filter((found) => found === undefined).length).toBeGreaterThan(3);
  });

  it('is found when tags split it, and says so when tags alone part it from a neighbour', () => {
    const split = CODE.replace('0000', `00${TAG_EDGE}00${TAG_EDGE}`);
    expect(findUsccs(`代码 ${TAG_EDGE}${split}${TAG_EDGE} 页`)).toMatchObject([{ code: CODE, touchesByTags: false }]);
    expect(findUsccs(`12${TAG_EDGE}${CODE}`)).toMatchObject([{ code: CODE, touchesByTags: true }]);
    expect(findUsccs(`${CODE}${TAG_EDGE}001P`)).toMatchObject([{ code: CODE, touchesByTags: true }]);
  });
});

describe('what is not a code', () => {
  it.each([
    ['a longer number', `1${CODE}`, `${CODE}1`, `1\u200b${CODE}`, `${CODE}\u00ad1`],
    ['a permit number that begins with a code', `${CODE}001P`, `${CODE}-001`],
    ['a part of a hyphenated number', `CISP-${CODE}`, `HT-${CODE}-01`],
    ['a UUID', '91990000-4a70-0026-9199-0000a7000026', '919900004a7000269199'],
    ['a digest', `${CODE.slice(0, 16)}e3b0c44298fc1c149afb`, `e3b0c442${CODE}98fc1c14`],
    ['an address', `https://e.example/c/${CODE}`, `www.e.example?id=${CODE}`, `e.example.com/${CODE}`],
    ['a query string', `x?uscc=${CODE}&p=1`],
    ['a mail address', `${CODE}@mail.example`],
    ['a file name', `${CODE}.pdf`, `执照_${CODE}`, `C:\\证照\\${CODE}`],
    ['letters the alphabet lacks', '91990000MATO00026X', '9199I000MAT000026X'],
    ['one character short or long', CODE.slice(1), `${CODE}X`],
    ['a number in fours that goes on', '9199 0000 MAT0 0002 6X12 3456'],
    ['two cells of a table', '91990000\tMAT000026X'],
    ['words of a sentence', 'THE 91 990000 MATTERS'],
  ])('%s', (_, ...texts) => {
    for (const text of texts) expect(codesIn(text), text).toEqual([]);
  });

  it.each([
    ['resident IDs whose digits pass as a USCC by chance', '990000195003150058', '990000195003154075'],
    ['resident IDs whose digits pass both checks by chance', '990000195001151460', '990000195001153810'],
    ['accounts whose digits pass as a USCC by chance', '990100300079193310', '990100300395966550'],
    ['order numbers whose digits pass both checks by chance', '202611211001143636', '202611211004493903'],
  ])('%s', (_, ...texts) => {
    for (const text of texts) expect(codesIn(text), text).toEqual([]);
  });

  it('is a code in groups only where it is not a stretch of more groups, unless both checks say so', () => {
    const first17 = '91990000MAT000021';
    const doubtful = first17 + computeUsccCheckCharacter(first17);
    const grouped = `${doubtful.slice(0, 2)} ${doubtful.slice(2, 8)} ${doubtful.slice(8, 17)} ${doubtful.slice(17)}`;
    expect(codesIn(`沙盒示例有限公司：${grouped}`)).toEqual([doubtful]);
    expect(codesIn(`沙盒示例有限公司：12 ${grouped} 34`)).toEqual([]);
    expect(codesIn('沙盒示例有限公司：12 91 990000 MAT000026 X 34')).toEqual([CODE]);
  });

  it('is hardly ever a random row of eighteen digits, also where its last one happens to compute', () => {
    const digits = fc.stringMatching(/^[1-9]\d{16}$/);
    let taken = 0;
    fc.assert(
      fc.property(digits, (first17) => {
        const last = computeUsccCheckCharacter(first17);
        const byChanceBoth = computeOrganizationCheckCharacter(first17.slice(8, 16)) === first17[16];
        if (!byChanceBoth && codesIn(first17 + last).length > 0) taken++;
      }),
      { seed: 36, numRuns: 3000 },
    );
    expect(taken).toBe(0);
  });
});

describe('the words beside it', () => {
  it('let a code with a failing check character through, flagged (S2)', () => {
    expect(codesIn(`编号 ${FAILING}`)).toEqual([]);
    expect(codesIn(`沙盒示例有限公司 ${FAILING}`)).toEqual([]);
    for (const label of [
      '统一社会信用代码：',
      '统一社会信用代码\t',
      '信用代码\n',
      '纳税人识别号: ',
      '税号',
      'USCC: ',
    ]) {
      expect(findUsccs(label + FAILING), label).toMatchObject([{ code: FAILING, checkCharacterValid: false }]);
    }
    expect(findUsccs(`${FAILING}（统一社会信用代码）`)).toMatchObject([{ checkCharacterValid: false }]);
    expect(findUsccs(FAILING, { headingAt: () => '统一社会信用代码' })).toMatchObject([{ checkCharacterValid: false }]);
  });

  it('keep a number out that they call something else, whatever its checks say', () => {
    for (const label of [
      '账号：',
      '开户账户：',
      '帐号 ',
      '银行卡号 ',
      '身份证号：',
      '身份证号码\t',
      '订单号',
      '流水号：',
      '许可证编号：',
      'account no. ',
    ]) {
      expect(codesIn(label + CODE), label).toEqual([]);
    }
    expect(findUsccs(CODE, { headingAt: () => '收款账号' })).toEqual([]);
  });

  it('speak for what stands next to them only', () => {
    expect(codesIn(`账号：9999000012345678，税号：${CODE}`)).toEqual([CODE]);
    expect(codesIn(`税号：${CODE}，账号：${OTHER}`)).toEqual([CODE]);
    expect(codesIn(`订单号 20261121001 沙盒示例有限公司 ${CODE}`)).toEqual([CODE]);
    expect(findUsccs(`${CODE}\t账号\n${OTHER}`, { headingAt: () => '统一社会信用代码' })).toHaveLength(2);
  });

  it('under a heading of several kinds decide nothing', () => {
    const headingAt = () => '统一社会信用代码/身份证号';
    expect(findUsccs(CODE, { headingAt })).toHaveLength(1);
    expect(findUsccs('990000195003150058', { headingAt })).toEqual([]);
    expect(findUsccs(FAILING, { headingAt })).toEqual([]);
  });
});
