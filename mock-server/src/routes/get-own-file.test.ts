import type { OwnFile } from '@credit-check/domain/contract/own-file';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOtherProvider, asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations, persons, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
  await addOtherProvider(platform.context);
  // Known from here on, so that its representative can sign in.
  await platform.put('/v1/records/known', { ...penalty, title: '另一处罚' }, asProvider);
});
afterAll(() => platform.close());

const fileOf = async (id: string): Promise<OwnFile> => {
  const { status, body } = await platform.get<OwnFile>('/v1/self/file', { as: id });
  expect(status).toBe(200);
  return body;
};
const ended = '91990000MAT0000776';
const bingtuan = '91990000MAT0001302';
const positiveHidden = '91990000MAT0001227';
const repaired = '91990000MAT000050E';
const evaluation = '91990000MAT000157R';

describe('GET /v1/self/file', () => {
  it('gives a person everything in full, with source, periods and first version (D6: BT56, GX59)', async () => {
    const file = await fileOf(persons.consented);
    expect(file.subject).toMatchObject({
      scheme: 'resident-id',
      id: persons.consented,
      name: '沙盒甲',
      kind: 'person',
    });
    expect(file.known).toBe(true);
    expect(file.records.map(({ id }) => id)).toEqual(['rec_sandbox_consented_1', 'rec_sandbox_consented_2']);
    expect(file.records[0]).toMatchObject({
      standing: 'disclosed',
      category: 'administrative-penalties',
      polarity: 'adverse',
      source: expect.stringMatching(/./),
      provider: '沙盒市交通运输局',
      publicity: { endsAt: expect.stringContaining('T00:00:00+08:00'), rules: expect.arrayContaining(['GX27']) },
      hiddenByWish: false,
      versions: [{ version: 1, kind: 'supplied', organization: '沙盒信用信息提供单位' }],
    });
    expect(JSON.stringify(file)).not.toContain('key_sandbox');
  });

  it('marks what has ended, which no answer shows (已届满)', async () => {
    expect((await fileOf(ended)).records).toMatchObject([{ standing: 'ended' }]);
    const answer = await platform.ask({ ...about(ended), basis: 'self' }, { as: ended });
    expect(answer.body.records).toEqual([]);
  });

  it('tells publicity that is over from retention that runs (BT30)', async () => {
    expect((await fileOf(bingtuan)).records).toMatchObject([{ standing: 'publicity-over' }]);
  });

  it('shows what was repaired, to the subject alone (O4)', async () => {
    expect((await fileOf(repaired)).records).toMatchObject([{ standing: 'repaired' }]);
  });

  it('shows positive records that are hidden by wish, and says so (C6)', async () => {
    const { records } = await fileOf(positiveHidden);
    expect(records.map(({ polarity, hiddenByWish }) => ({ polarity, hiddenByWish }))).toContainEqual({
      polarity: 'positive',
      hiddenByWish: true,
    });
  });

  it('shows listings with their measures, and evaluations for reference only', async () => {
    expect((await fileOf(organizations.severe)).severeListings).toMatchObject([
      { standing: 'disclosed', measures: [{ code: 'GX42-2' }, { code: 'GX42-4' }, { code: 'GX42-7' }] },
    ]);
    expect((await fileOf(evaluation)).evaluations).toMatchObject([{ standing: 'disclosed', note: 'reference only' }]);
  });

  it('shows the note of a listing in the responsible person’s file, and nothing of it in the organisation’s (L4)', async () => {
    expect((await fileOf(persons.responsible)).responsibilities).toMatchObject([
      { organizationName: expect.stringContaining('沙盒'), role: expect.stringMatching(/./) },
    ]);
    const organization = await fileOf(organizations.severe);
    expect(organization.responsibilities).toEqual([]);
    expect(JSON.stringify(organization)).not.toContain(persons.responsible);
  });

  it('says who changed what, when and why', async () => {
    await platform.put('/v1/records/amended', penalty, asProvider);
    await platform.post(
      '/v1/records/amended/correct',
      { reason: '金额录入有误', record: { ...penalty, facts: '更正后的事实' } },
      asProvider,
    );
    const record = (await fileOf(newcomer.id)).records.find(({ id }) => id === 'amended');
    expect(record).toMatchObject({
      facts: '更正后的事实',
      annotations: [{ kind: 'correction' }],
      versions: [
        { version: 1, kind: 'supplied', was: { facts: '示例事实' } },
        { version: 2, kind: 'corrected', reason: '金额录入有误', organization: '沙盒信用信息提供单位' },
      ],
    });
    expect(record?.versions[1]).not.toHaveProperty('was');
  });

  it('keeps the tombstone of what was revoked, nothing of its content (C8), for nobody else', async () => {
    await platform.put('/v1/records/fallen', { ...penalty, facts: '被撤销的内容' }, asProvider);
    await platform.post('/v1/records/fallen/revoke', { reason: '录入有误' }, asProvider);
    const file = await fileOf(newcomer.id);
    expect(file.revoked).toMatchObject([
      { id: 'fallen', reason: '录入有误', kind: 'recorded-wrongly', catalogueItemName: expect.stringMatching(/./) },
    ]);
    expect(JSON.stringify(file)).not.toContain('被撤销的内容');
    expect((await fileOf(organizations.clear)).revoked).toEqual([]);
  });

  it('of the sandbox’s revoked organisation holds the tombstone alone (C8)', async () => {
    const file = await fileOf('91990000MAT000106H');
    expect(file.records).toEqual([]);
    expect(file.revoked).toMatchObject([{ id: 'rec_sandbox_revoked', document: { type: '行政复议决定书' } }]);
  });

  it('is a query on self: in the log before it is shown (D1)', async () => {
    const { queryId } = await fileOf(organizations.clear);
    const log = await platform.ownLog({ as: organizations.clear });
    expect(log[0]).toMatchObject({ queryId, basis: 'self', purpose: { code: 'self-review' }, outcome: 'answered' });
  });

  it('shows nothing while the log cannot be written', async () => {
    await platform.put('/sandbox/faults', { log: 'unavailable' }, { as: null });
    const { status, body } = await platform.get<Problem>('/v1/self/file', { as: organizations.adverse });
    await platform.put('/sandbox/faults', {}, { as: null });
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'log.unavailable' });
    expect(body).not.toHaveProperty('records');
  });

  it.each(['officer@agency', 'operator@platform', 'provider@bureau'])('is not for %s', async (as) => {
    const { status, body } = await platform.get<Problem>('/v1/self/file', { as });
    expect(status).toBe(401);
    expect(body.code).toBe('credential.invalid');
  });

  it.each([null, 'sk_sandbox_operator', 'token:ut_made-up'])('is not for the credential %s', async (as) => {
    expect((await platform.get('/v1/self/file', { as })).status).toBe(401);
  });

  it('is refused to a minor, and the refusal logged (S3)', async () => {
    const { status, body } = await platform.get<Problem>('/v1/self/file', { as: persons.minor });
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'subject.not-disclosable', queryId: expect.stringMatching(/^qry_/) });
  });
});
