import type { Problem } from '@credit-check/domain/contract/problems';
import type { RecordReceipt } from '@credit-check/domain/contract/record-output';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOtherProvider, asOtherProvider, asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const put = (id: string, body: unknown, from: object = asProvider) =>
  platform.put<RecordReceipt & Problem>(`/v1/records/${id}`, body, from);
const versions = (id: string) =>
  platform.context.db
    .selectFrom('record_versions')
    .where('record_id', '=', id)
    .orderBy('version')
    .select(['version', 'operator', 'kind', 'is_current', 'facts'])
    .execute();

describe('PUT /v1/records/{id}', () => {
  it('takes in a record of a subject nobody knew, and the next query shows it in the name of its provider', async () => {
    expect((await platform.ask(about(newcomer.id))).body.status).toBe('subject-not-found');
    const { status, body } = await put('first', penalty);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: 'first',
      version: 1,
      state: 'live',
      publicity: { endsAt: '2027-10-08T00:00:00+08:00', rules: ['GX27', 'NDRC36'] },
      retention: { endsAt: '2027-10-08T00:00:00+08:00', rules: ['GX27', 'NDRC36'] },
    });
    const { body: answer } = await platform.ask(about(newcomer.id));
    expect(answer).toMatchObject({
      status: 'adverse-records',
      subject: { name: newcomer.name },
      records: [{ id: 'first', title: penalty.title, provider: '沙盒信用信息提供单位' }],
    });
  });

  it('writes nothing where the same is supplied again', async () => {
    await put('same', penalty);
    const dataVersion = () => platform.context.db.selectFrom('data_version').selectAll().execute();
    const before = await dataVersion();
    expect((await put('same', { ...penalty })).body.version).toBe(1);
    expect(await dataVersion()).toEqual(before);
    expect(await versions('same')).toHaveLength(1);
  });

  it('keeps each version with who made it and shows the last (D6)', async () => {
    await put('changing', penalty);
    expect((await put('changing', { ...penalty, facts: '第二版事实' })).body.version).toBe(2);
    const [first, second] = await versions('changing');
    expect(first).toMatchObject({ version: 1, operator: 'key_sandbox_provider', kind: 'supplied', is_current: 0 });
    expect(JSON.parse(first!.facts!)).toMatchObject({ facts: penalty.facts });
    expect(second).toMatchObject({ version: 2, is_current: 1, facts: null });
    const { records } = (await platform.ask(about(newcomer.id))).body;
    expect(records.find(({ id }) => id === 'changing')?.facts).toBe('第二版事实');
  });

  it('a stored answer that shows the version superseded is given no more: less it, it would say too little', async () => {
    await put('dropped', penalty);
    const { queryId } = (await platform.ask(about(newcomer.id))).body;
    const stored = () => platform.get<{ answer?: { records: { id: string }[] } }>(`/v1/queries/${queryId}`);
    expect((await stored()).body.answer?.records.map(({ id }) => id)).toContain('dropped');
    await put('dropped', { ...penalty, facts: '另一版' });
    expect((await stored()).body.answer).toBeUndefined();
  });

  it('takes an evaluation by its item and shows it as one (C7)', async () => {
    const { document: _, ...rest } = penalty;
    const evaluation = { ...rest, catalogueItem: 'GX-E01', title: '纳税信用评价', facts: 'A级' };
    expect((await put('evaluation', evaluation)).body).toMatchObject({ version: 1, state: 'live' });
    expect((await platform.ask(about(newcomer.id))).body.evaluations).toMatchObject([
      { id: 'evaluation', result: 'A级' },
    ]);
  });

  it('keeps an objection noted, whatever the provider sends (O2)', async () => {
    const { records } = (await platform.ask(about('91990000MAT000042K'))).body;
    const { id, annotations, catalogueItem, document, determinedOn } = records[0]!;
    expect(annotations).toHaveLength(1);
    const subject = { scheme: 'uscc', id: '91990000MAT000042K' };
    const renewed = { ...penalty, subject, catalogueItem: catalogueItem.code, document, determinedOn };
    expect((await put(id, renewed)).body.version).toBe(2);
    const after = (await platform.ask(about('91990000MAT000042K'))).body.records;
    expect(after[0]).toMatchObject({ id, title: penalty.title, annotations });
    expect((await put(id, renewed)).body.version).toBe(2);
  });
});

describe('PUT /v1/records/{id} refuses', () => {
  const adult = { scheme: 'resident-id', id: '990000199001010017' };
  it.each([
    ['an item of no catalogue (C1)', { catalogueItem: 'GX-X99' }, 422, 'record.no-catalogue-item', /^GX19/],
    ['an adverse record without its document (C2)', { document: undefined }, 422, 'record.no-legal-document', /^GX43/],
    ['prohibited data (C3)', { attributes: { religion: 'x' } }, 422, 'record.prohibited-data', /^GX57.*religion/],
    [
      'finances without consent (C4)',
      { subject: adult, attributes: { income: 1 } },
      422,
      'record.consent-needed',
      /^GX57/,
    ],
    [
      'conduct of a minor (S3)',
      { subject: { scheme: 'resident-id', id: '990000201201010070' } },
      422,
      'record.minor',
      /^GX21/,
    ],
    ['a malformed subject', { subject: { scheme: 'uscc', id: 'x' } }, 422, 'subject.malformed', /form/],
    ['a malformed body', { title: 7 }, 400, 'request.malformed', /errors/],
  ])('%s', async (_, change, status, code, detail) => {
    const reply = await put('refused', { ...penalty, ...change });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.detail).toMatch(detail);
    expect(await versions('refused')).toEqual([]);
  });

  it("another provider's id, as if there were none", async () => {
    await put('mine', penalty);
    const reply = await put('mine', { ...penalty, facts: '别人的' }, asOtherProvider);
    expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
    expect(await versions('mine')).toHaveLength(1);
  });

  it('to move a record to another subject', async () => {
    await put('settled', penalty);
    const reply = await put('settled', { ...penalty, subject: { scheme: 'uscc', id: '91990000MAT0000183' } });
    expect([reply.status, reply.body.code]).toEqual([409, 'conflict']);
  });

  it.each([
    ['nobody', null, 'credential.missing'],
    ['an agency', 'sk_sandbox_agency', 'credential.invalid'],
    ['a signed-in officer', 'officer@agency', 'credential.invalid'],
    ['the subject itself', newcomer.id, 'credential.invalid'],
  ])('%s', async (_, as, code) => {
    const reply = await put('theirs', penalty, { as });
    expect([reply.status, reply.body.code]).toEqual([401, code]);
  });

  it.each(['a b', 'x'.repeat(101), '-leading', '..'])('the id %s', async (id) => {
    const reply = await put(encodeURIComponent(id), penalty);
    expect([400, 404]).toContain(reply.status);
  });

  it('what is no JSON, and what is too large', async () => {
    expect((await put('x', '{')).body.code).toBe('request.malformed');
    expect((await put('x', { ...penalty, facts: 'x'.repeat(1_100_000) })).body.code).toBe('payload.too-large');
  });
});
