import { afterAll, describe, expect, it } from 'vitest';
import { importText } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const send = (
  body: string | Uint8Array,
  { path = '/v1/records/import?jurisdiction=guangxi', type = 'text/csv' } = {},
) => importText(platform, body as string, { path, type });

const headings =
  '行政相对人名称,行政相对人类别,行政相对人代码_1（统一社会信用代码）,法定代表人,证件类型,证件号码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,公示截止期,处罚机关';
const row = ({
  name = '沙盒表格有限公司',
  code = '91990000MA7777773C',
  papers = ',',
  number = '沙市监罚〔2026〕77号',
  category = '罚款、没收违法所得',
  date = '2026/3/7',
  until = '2026-12-31',
  authority = '沙盒市市场监督管理局',
} = {}) =>
  `${name},法人及非法人组织,${code},沙甲,${papers},${number},虚假宣传,"在网页上宣传""国家级"",\n引人误解",《示例法》第五十五条,${category},"罚款2万元，没收1万元",2.0,${date},2099-12-31,${until},${authority}`;

/** One row under the same headings, in GB 18030. */
const gb18030 = Buffer.from(
  [
    '0NDV/s/gttTIy8P7s8YszbPSu8nnu+HQxdPDtPrC6yzQ0NX+tKa3o772tqjK6c7EusUszqW3qNDQzqrA4NDNLLSmt6PA4LHwLLSmt6O+9raoyN',
    'XG2iy0preju/q52CzOpbeoysLKtQrJs7rQufqx6tPQz965q8u+LDkxOTkwMDAwTUE3Nzc3Nzc4SyzJs6GyMjAyNqGzufoxusUs0Om82dD7tKss',
    't6O/7iwyMDI2LTAzLTA3LMmzutDK0MrQs6G84La9udzA7b7WLMq+wP0K',
  ].join(''),
  'base64',
);

describe('POST /v1/records/import with the exchange table of administrative penalties', () => {
  it('takes each row as a record of the national item, with its class, its decision and its end of publicity', async () => {
    const [verdict] = await send(`\uFEFF${headings}\r\n${row()}\r\n`);
    expect(verdict).toMatchObject({ id: expect.stringMatching(/^xzcf-[\w-]{32}$/), ok: true, version: 1 });
    const { records, subject } = (await platform.ask(about('91990000MA7777773C'))).body;
    expect(subject.name).toBe('沙盒表格有限公司');
    expect(records).toMatchObject([
      {
        catalogueItem: { code: 'CN-03-2' },
        title: '虚假宣传',
        document: {
          type: '行政处罚决定书',
          number: '沙市监罚〔2026〕77号',
          authority: '沙盒市市场监督管理局',
          date: '2026-03-07',
        },
        determinedOn: '2026-03-07',
        disclosure: { endsAt: '2027-01-01T00:00:00+08:00' },
      },
    ]);
    expect(records[0]?.facts).toMatch(
      /国家级[\s\S]*处罚依据：《示例法》第五十五条[\s\S]*处罚类别：罚款、没收违法所得[\s\S]*罚款金额：2.0万元/,
    );
  });

  it('sent again, changes nothing; a row that says otherwise is the next version', async () => {
    const first = await send(`${headings}\n${row()}`);
    const second = await send(`${headings}\n${row({ until: '2026-11-30' })}`);
    expect([first, second].map(([verdict]) => verdict?.ok && verdict.version)).toEqual([1, 2]);
    expect(second[0]?.id).toBe(first[0]?.id);
  });

  it.each([
    ['警告', 'minor'],
    ['警告、通报批评', 'minor'],
    ['警告、罚款', 'general'],
    ['吊销许可证件', 'serious'],
    ['罚款；限制从业', 'serious'],
  ])('%s is of the class %s (P6)', async (category, severity) => {
    const [verdict] = await send(`${headings}\n${row({ category, number: `沙〔2026〕${category}` })}`);
    const { facts } = await platform.context.db
      .selectFrom('records')
      .where('id', '=', verdict!.id!)
      .select('facts')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(facts)).toMatchObject({ severity });
  });

  it('a row that is refused or cannot be read fails alone, in its place', async () => {
    const person = { name: '沙小户', code: '', number: '沙〔2026〕人1号' };
    const text = [
      headings,
      row({ number: '沙〔2026〕好1号' }),
      row({ code: 'kaputt' }),
      'zu,kurz',
      row({ authority: '' }),
      row({ date: '7.3.26' }),
      row({ ...person, papers: '身份证,990000201201010070' }),
      row({ ...person, papers: '身份证,990000199001010017' }),
    ].join('\n');
    const verdicts = await send(text);
    expect(verdicts.map((verdict) => (verdict.ok ? 'ok' : verdict.problem.code))).toEqual([
      'ok',
      'subject.malformed',
      'request.malformed',
      'record.no-legal-document',
      'request.malformed',
      'record.minor',
      'ok',
    ]);
    expect(verdicts.map(({ line }) => line)).toEqual([undefined, 5, 6, 8, 10, 12, undefined]);
  });

  it('reads a table as mainland spreadsheets save it', async () => {
    expect(await send(gb18030, { type: 'text/csv; charset=GBK' })).toMatchObject([{ ok: true }]);
    const { subject, records } = (await platform.ask(about('91990000MA7777778K'))).body;
    expect([subject.name, records[0]?.document?.number]).toEqual(['沙盒国标有限公司', '沙〔2026〕国1号']);
    expect(await send(gb18030)).toMatchObject([{ ok: false, problem: { code: 'request.malformed' } }]);
    await expect(send(gb18030, { type: 'text/csv; charset=shift_jis' })).rejects.toThrow('charset');
  });

  it('refuses a table without the columns a record needs, and one of no jurisdiction', async () => {
    expect(await send('行政相对人名称,处罚机关\n沙盒,沙盒\n')).toMatchObject([
      {
        id: null,
        ok: false,
        problem: { code: 'request.malformed', detail: expect.stringContaining('行政处罚决定书文号') },
      },
    ]);
    await expect(send(headings, { path: '/v1/records/import' })).rejects.toThrow('jurisdiction');
  });
});
