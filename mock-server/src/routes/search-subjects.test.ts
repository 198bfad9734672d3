import type { Problem } from '@credit-check/domain/contract/problems';
import type { Candidates } from '@credit-check/domain/contract/search';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const officer = { as: 'officer@agency' };
const search = (body: object, from: object = officer) =>
  platform.post<Candidates & Partial<Problem>>('/v1/subjects/search', body, from);
const found = async (name: string) =>
  (await search({ name })).body.candidates.map(({ subject, match, reasons }) => [subject.id, match, ...reasons]);

describe('candidates', () => {
  test('the same name, in whatever dress, first', async () => {
    expect((await found('沙盒示例云汀 建筑工程有限公司'))[0]).toEqual([organizations.clear, 'exact', 'same-name']);
  });

  test('a former name is found, and said to be one', async () => {
    const { body } = await search({ name: '沙盒示例旧渡建筑队有限公司' });
    expect(body.candidates[0]).toEqual({
      subject: { scheme: 'uscc', id: organizations.clear, kind: 'organization', name: '沙盒示例云汀建筑工程有限公司' },
      name: '沙盒示例旧渡建筑队有限公司',
      match: 'former-name',
      reasons: ['same-former-name'],
    });
  });

  test('a part of the name, from its middle', async () => {
    expect(await found('云汀建筑')).toContainEqual([organizations.clear, 'contains', 'holds-name']);
  });

  test('a name that differs by a character', async () => {
    expect(await found('沙盒示例云汀建设工程有限公司')).toContainEqual([
      organizations.clear,
      'similar',
      'shared-characters',
    ]);
  });

  test('each organisation once, at most as many as asked for', async () => {
    const { body } = await search({ name: '沙盒示例', limit: 7 });
    expect(body.candidates).toHaveLength(7);
    expect(new Set(body.candidates.map(({ subject }) => subject.id)).size).toBe(7);
  });

  test('nothing where nothing is alike', async () => {
    expect(await found('毫不相干之名')).toEqual([]);
  });

  test('persons are found by no name', async () => {
    const { facts } = await platform.context.db
      .selectFrom('subjects')
      .where('key', 'like', 'resident-id:%')
      .select('facts')
      .executeTakeFirstOrThrow();
    expect(await found(JSON.parse(facts).name)).toEqual([]);
  });

  test('a name supplied just now is found', async () => {
    const record = {
      subject: { scheme: 'uscc', id: '91990000MB0000011X', name: '沙盒示例霁澜测绘院' },
      jurisdiction: 'guangxi',
      catalogueItem: 'GX-P02',
      title: '未按规定报送成果',
      facts: '未按规定报送成果，处以罚款人民币2万元。',
      document: {
        type: '行政处罚决定书',
        number: '沙测罚〔2026〕1号',
        authority: '沙盒市自然资源局',
        date: '2026-11-02',
      },
      determinedOn: '2026-11-02',
    };
    const put = await platform.put('/v1/records/search-1', record, { as: 'sk_sandbox_provider' });
    expect(put.status).toBe(200);
    expect(await found('霁澜测绘')).toEqual([['91990000MB0000011X', 'contains', 'holds-name']]);
  });

  test('restoring the sandbox leaves no name behind that was supplied', async () => {
    await platform.app.request('/sandbox/reset', { method: 'POST' });
    expect(await found('霁澜测绘')).toEqual([]);
    expect((await found('沙盒示例云汀建筑工程有限公司'))[0]).toEqual([organizations.clear, 'exact', 'same-name']);
  });
});

describe('who searches, and what stays of it', () => {
  test("the search stands in the asker's log before it is answered, its name in the receipt alone", async () => {
    await search({ name: '沙盒示例云汀' });
    const [entry] = await platform.ownLog(officer);
    expect(entry).toMatchObject({ outcome: 'answered', operator: 'officer@agency', basis: 'public' });
    expect(entry).not.toHaveProperty('subject');
    const { body } = await platform.get<{ openings: string[] }>(`/v1/queries/${entry!.queryId}/receipt`, officer);
    const opened = body.openings.map((opening) => Buffer.from(opening, 'base64url').toString());
    expect(opened.filter((text) => text.includes('沙盒示例云汀'))).toHaveLength(1);
  });

  test('without the log nothing is found', async () => {
    await platform.put('/sandbox/faults', { log: 'unavailable' }, { as: null });
    const { status, body } = await search({ name: '沙盒示例云汀' });
    await platform.put('/sandbox/faults', {}, { as: null });
    expect([status, body.code, body.candidates]).toEqual([503, 'log.unavailable', undefined]);
  });

  test('a retry is logged once', async () => {
    const from = { ...officer, idempotencyKey: 'search-1' };
    const before = (await platform.ownLog(officer, '?limit=200')).length;
    const first = await search({ name: '沙盒示例云汀' }, from);
    const again = await search({ name: '沙盒示例云汀' }, from);
    expect(again.body).toEqual(first.body);
    expect(await platform.ownLog(officer, '?limit=200')).toHaveLength(before + 1);
  });

  test.each([
    ['more than twenty', { name: '沙盒', limit: 21 }],
    ['a name of one character', { name: ' 沙 ' }],
    ['no name', {}],
    ['a name with control characters', { name: '沙\u0000盒' }],
  ])('%s is malformed, and in the log', async (_, body) => {
    const reply = await search(body);
    expect([reply.status, reply.body.code]).toEqual([400, 'request.malformed']);
    expect((await platform.ownLog(officer))[0]).toMatchObject({ outcome: 'refused', queryId: reply.body.queryId });
  });

  test('who may not ask on the basis public finds nobody', async () => {
    const { status, body } = await search({ name: '沙盒示例云汀' }, { as: '91990000MAT000026X' });
    expect([status, body.code]).toEqual([403, 'basis.not-permitted']);
  });

  test('a publishable key is no credential for it', async () => {
    const { status } = await search({ name: '沙盒' }, { as: 'pk_sandbox_demo', origin: 'http://localhost:3000' });
    expect(status).toBe(401);
  });
});
