import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addOtherProvider, asProvider, newcomer, penalty } from '../../ingest/testing/supplied.ts';
import { openTestPlatform, organizations, persons, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
  await addOtherProvider(platform.context);
});
afterAll(() => platform.close());

async function pageFor(login: string, path = '/portal/file'): Promise<{ status: number; text: string }> {
  const response = await (await openPortalAs(platform, login)).get(path);
  return { status: response.status, text: plain(await response.text()) };
}

/** What is read, without the marks. */
function plain(page: string): string {
  return page
    .slice(page.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('my file', () => {
  test('says of a public record until when, and under which articles (P9, X3)', async () => {
    const { status, text } = await pageFor(organizations.adverse);
    expect(status).toBe(200);
    expect(text).toContain('公示至 2027-03-01 00:00，依据《广西壮族自治区社会信用条例》第二十七条。');
    expect(text).toContain('归集来源 生效裁判文书、执行决定书');
    expect(text).toContain('沙盒信用信息提供单位提供');
  });

  test('never calls a person’s record public (D4)', async () => {
    const { text } = await pageFor(persons.consented);
    expect(text).toContain('自然人的信息不公开，仅经您授权或者依法履职时可查，至 2027-06-15 00:00止');
    expect(text).not.toContain('公示至');
    expect(text).toContain('沙盒甲');
    expect(text).toContain(persons.consented);
  });

  test.each([
    ['91990000MAT0000776', '已届满', '只在您自己的档案中保留'],
    ['91990000MAT000050E', '已修复', '不再公示、共享和使用'],
    ['91990000MAT0001302', '公示已届满', '仅向行政机关依法提供至'],
    ['91990000MAT0001227', '按您的意愿不公开', '按您的意愿不公开，经您授权或者依法履职时可查'],
    ['91990000MAT000034Q', '严重失信主体', '公示至移出名单之日'],
    ['91990000MAT000157R', '仅供参考', '2026年公共信用综合评价'],
    [persons.responsible, '责任人员标注', '法定代表人'],
  ])('%s: %s', async (login, mark, sentence) => {
    const { text } = await pageFor(login);
    expect(text).toContain(mark);
    expect(text).toContain(sentence);
  });

  test('shows who changed what, and why; of what was revoked nothing but that (C8, D6)', async () => {
    await platform.put('/v1/records/own-amended', penalty, asProvider);
    const correction = { reason: '金额录入有误', record: { ...penalty, facts: '更正后的事实' } };
    await platform.post('/v1/records/own-amended/correct', correction, asProvider);
    await platform.put('/v1/records/own-fallen', { ...penalty, facts: '被撤销的内容' }, asProvider);
    await platform.post('/v1/records/own-fallen/revoke', { reason: '重复录入' }, asProvider);
    const { text } = await pageFor(newcomer.id);
    expect(text).toContain('理由： 金额录入有误');
    expect(text).toContain('此前为： facts 示例事实');
    expect(text).toContain('录入有误： 重复录入');
    expect(text).not.toContain('被撤销的内容');
  });

  test('of a minor is a plain page (S3)', async () => {
    const { status, text } = await pageFor(persons.minor);
    expect(status).toBe(200);
    expect(text).toContain('平台不收录、不显示未成年人的信用信息');
  });

  test('of whom the platform does not know is a plain page', async () => {
    const { status, text } = await pageFor('91990000MAT099994Q');
    expect(status).toBe(200);
    expect(text).toContain('平台没有关于您的信用信息');
  });

  test('shows nothing while the log cannot be written, and says so (D1, X2)', async () => {
    await platform.put('/sandbox/faults', { log: 'unavailable' }, { as: null });
    const { status, text } = await pageFor(organizations.adverse);
    await platform.put('/sandbox/faults', {}, { as: null });
    expect(status).toBe(503);
    expect(text).toContain('查询日志暂时不可用');
    expect(text).not.toContain('无相关信息');
  });

  test('says on which consent finances are held (C4: GX57, BT55)', async () => {
    const consent = { type: 'written-consent', reference: '沙同〔2026〕5号', signedOn: '2026-10-01' };
    const income = {
      ...penalty,
      subject: { scheme: 'resident-id', id: persons.consented },
      catalogueItem: 'GX-F03',
      attributes: { income: 120_000 },
      collectionBasis: { ...consent, explainsNeedAndEffect: true },
    };
    expect((await platform.put('/v1/records/income', income, asProvider)).status).toBe(200);
    const page = await (await (await openPortalAs(platform, persons.consented)).get('/portal/file')).text();
    expect(page).toContain('本人书面同意 沙同〔2026〕5号（2026-10-01签署）');
  });

  test('writes what data says as text', async () => {
    await platform.put('/v1/records/markup', { ...penalty, title: '<img src=x onerror=alert(1)>' }, asProvider);
    const response = await (await openPortalAs(platform, newcomer.id)).get('/portal/file');
    const page = await response.text();
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });
});

describe('what can be done about it', () => {
  test.each([
    [organizations.adverse, ['/portal/objections/new?target=record', '/portal/repairs/new?target=record']],
    [
      organizations.severe,
      [
        '/portal/objections/new?target=listing',
        '/portal/repairs/new?target=listing',
        '/portal/exits/new?target=listing',
      ],
    ],
    ['91990000MAT000157R', ['/portal/objections/new?target=evaluation']],
  ])('%s: every link leads to a form', async (login, expected) => {
    const user = await openPortalAs(platform, login);
    const page = await (await user.get('/portal/file')).text();
    const links = [...page.matchAll(/href="([^"]*\/new\?[^"]*)"/g)].map((match) => match[1]!);
    for (const start of expected)
      expect(
        links.some((link) => link.startsWith(`${start}%3A`)),
        start,
      ).toBe(true);
    expect(links).toContain('/portal/objections/new?target=omission');
    for (const link of links) {
      const form = await user.get(link);
      expect(form.status, link).toBe(200);
      expect(await form.text()).toContain('<form');
    }
  });
});

describe('the download', () => {
  test('holds everything there is, and no identifier in its name (X5)', async () => {
    const user = await openPortalAs(platform, persons.withdrawn);
    const objection = {
      target: { type: 'record', id: 'rec_sandbox_withdrawn' },
      ground: 'error-or-omission',
      statement: '金额有误',
    };
    await platform.post('/v1/self/objections', objection, { as: persons.withdrawn });
    const response = await user.get('/portal/file/download');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="credit-file-2026-11-21.json"');
    expect(await response.json()).toMatchObject({
      file: { known: true, subject: { id: persons.withdrawn }, records: [{ id: 'rec_sandbox_withdrawn' }] },
      queries: [{ by: 'own', outcome: 'answered' }],
      consents: [{ consentId: 'cns_sandbox_withdrawn', state: 'withdrawn' }],
      objections: [{ statement: '金额有误' }],
      repairs: [],
      preferences: { positiveRecordsPublic: true, blockedRequesters: [] },
    });
  });
});

describe('the download of who was asked about often', () => {
  const QUERIES = 250;

  test('is sent page by page, and whole: nobody’s log is held in memory at once', async () => {
    for (let sent = 0; sent < QUERIES; sent += 50) {
      const items = Array.from({ length: 50 }, () => ({ subject: { scheme: 'uscc', id: organizations.severe } }));
      await platform.askBatch({ basis: 'public', purpose: { code: 'bid-qualification' }, receipt: 'reference', items });
    }
    const user = await openPortalAs(platform, organizations.severe);
    const response = await user.get('/portal/file/download');
    const pieces: string[] = [];
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    const { queries, preferences } = JSON.parse(pieces.join(''));
    expect(queries.filter(({ by }: { by: string }) => by !== 'own')).toHaveLength(QUERIES);
    expect(new Set(queries.map(({ queryId }: { queryId: string }) => queryId)).size).toBe(queries.length);
    expect(preferences).toMatchObject({ positiveRecordsPublic: true });
  });

  test('breaks off where the database goes meanwhile: a part is never taken for all', async () => {
    const user = await openPortalAs(platform, organizations.severe);
    const reader = (await user.get('/portal/file/download')).body!.getReader();
    await reader.read();
    await platform.put('/sandbox/faults', { database: 'unavailable' }, { as: null });
    const rest = async () => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow(/^the download broke off$/);
    await platform.put('/sandbox/faults', {}, { as: null });
  });
});

describe('the report', () => {
  test('has the sections of the national one, says which are empty, as of when and until when (X3)', async () => {
    const { text } = await pageFor(organizations.adverse, '/portal/report');
    const sections = ['基础信息', '行政管理', '诚实守信', '严重失信', '信用承诺', '信用评价', '司法判决', '其他'];
    const places = sections.map((section) => text.indexOf(` ${section} `));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toContain('诚实守信 查询期内无相关信息');
    expect(text).toContain('可使用至 2027-03-01 00:00');
    expect(text).toContain('查询截至（北京时间） 2026-11-21 10:00');
  });

  test.each(['91990000MAT0000776', '91990000MAT000050E', '91990000MAT0001302'])(
    'of %s leaves out what is over, public no more or repaired',
    async (login) => {
      const { text } = await pageFor(login, '/portal/report');
      expect(text.match(/查询期内无相关信息/g)).toHaveLength(7);
    },
  );
});
