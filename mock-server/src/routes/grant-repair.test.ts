import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { asOperator, asProviderUser, procedureCalls } from '../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, asProvider, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { ask, decide } = procedureCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const answer = async (id: string, more: object = {}, from: object = {}) =>
  (await platform.ask(about(id, more), from)).body;
const recordsOf = async (...given: Parameters<typeof answer>) => (await answer(...given)).records.map(({ id }) => id);
const exOfficio = {
  basis: 'ex-officio',
  purpose: { code: 'supervision' },
  duty: { matter: '沙督〔2026〕2号', legalBasis: '示例' },
};

describe('POST /v1/repairs/{id}/grant (O4: GX62, BT59)', () => {
  it('ends publication, sharing and use: gone for everyone, from stored answers too (NDRC36)', async () => {
    const before = await answer(organizations.adverse);
    const { repairId } = (await ask()).body;
    const { status, body } = await decide(repairId, 'grant', undefined, asProviderUser);
    expect([status, body.state, body.effect, body.steps]).toEqual([
      200,
      'granted',
      'withdraw',
      [{ type: 'grant', by: 'provider', at: expect.any(String), reason: '经核实' }],
    ]);
    const left = ['rec_sandbox_adverse_2'];
    expect(await recordsOf(organizations.adverse)).toEqual(left);
    expect(await recordsOf(organizations.adverse, exOfficio, { as: 'sk_sandbox_authority' })).toEqual(left);
    const stored = await platform.get<{ answer: typeof before }>(`/v1/queries/${before.queryId}`);
    expect(stored.body.answer.records.map(({ id }) => id)).toEqual(left);
  });

  it('keeps the record, who decided and when: nothing is overwritten (D6)', async () => {
    const { db } = platform.context;
    const row = await db
      .selectFrom('records')
      .where('id', '=', 'rec_sandbox_adverse_1')
      .select('facts')
      .executeTakeFirst();
    expect(JSON.parse(row!.facts)).toMatchObject({ state: 'repaired', stateSince: expect.any(Number) });
    const steps = await db
      .selectFrom('application_steps')
      .innerJoin('applications', 'applications.id', 'application_steps.application_id')
      .where('entry_key', '=', 'record:rec_sandbox_adverse_1')
      .orderBy('position')
      .select(['type', 'organization_id', 'operator'])
      .execute();
    expect(steps).toEqual([
      { type: 'file', organization_id: 'self', operator: organizations.adverse },
      { type: 'grant', organization_id: 'provider', operator: 'provider@bureau' },
    ]);
  });

  it('annotates where no national rule covers the record and its authority says so (GX62)', async () => {
    const target = { type: 'record', id: 'rec_sandbox_adverse_2' };
    const { repairId } = (await ask({ target })).body;
    const { body } = await decide(repairId, 'grant', { reason: '已履行', effect: 'annotate' });
    expect(body.effect).toBe('annotate');
    const [record] = (await answer(organizations.adverse)).records;
    expect(record?.annotations).toMatchObject([
      { kind: 'repair', text: '信用主体已纠正失信行为，认定单位于2026-11-21准予信用修复。' },
    ]);
  });

  it('leaves a severe list, and its measures with it (L5: GX51(5), GX62)', async () => {
    const target = { type: 'listing', id: 'lst_sandbox_severe' };
    const { repairId } = (await ask({ target }, { as: organizations.severe })).body;
    expect((await decide(repairId, 'grant')).body.effect).toBe('remove');
    expect((await answer(organizations.severe)).severeListings).toEqual([]);
  });
});

describe('a list that rested on what is repaired (GX62, GX51(5))', () => {
  const subject = { scheme: 'uscc', id: organizations.clear };
  const asClear = { as: organizations.clear };
  const repairOf = async (id: string) => {
    const { body } = await ask({ target: { type: 'record', id }, correctedOn: '2026-11-01' }, asClear);
    expect((await decide(body.repairId, 'grant')).status).toBe(200);
  };
  const { after } = listingCalls(platform);

  it('is left with the last of its records, not before', async () => {
    const judged = { ...penalty, subject, catalogueItem: 'GX-J01' };
    for (const id of ['ground_1', 'ground_2']) await platform.put(`/v1/records/${id}`, judged, asProvider);
    await after('rests', ['notify', 'decide', 'serve'], { subject, groundRecords: ['ground_1', 'ground_2'] });
    await repairOf('ground_1');
    expect((await answer(organizations.clear)).severeListings.map(({ id }) => id)).toEqual(['rests']);
    await repairOf('ground_2');
    expect((await answer(organizations.clear)).status).toBe('no-adverse-records');
  });

  it('of another authority is for that one to remove, in time (L5)', async () => {
    await platform.put('/v1/records/ground_3', { ...penalty, subject, catalogueItem: 'GX-J01' }, asProvider);
    const { put, step } = listingCalls(platform);
    await put('others', { subject, groundRecords: ['ground_3'] }, asOtherProvider);
    for (const type of ['notify', 'decide', 'serve']) await step('others', type, {}, asOtherProvider);
    await repairOf('ground_3');
    expect((await answer(organizations.clear)).severeListings.map(({ id }) => id)).toEqual(['others']);
    const due = await platform.get<{ items: object[] }>('/v1/deadlines?kind=exit-answer', asOtherProvider);
    expect(due.body.items).toMatchObject([{ target: { type: 'listing', id: 'others' }, dueOn: '2026-12-01' }]);
  });
});

describe('POST /v1/repairs/{id}/grant refuses', () => {
  const target = { type: 'record', id: 'rec_sandbox_objected' };
  const from = { as: '91990000MAT000042K' };

  it('an effect the rule does not leave, and a decision without a reason', async () => {
    const { repairId } = (await ask({ target }, from)).body;
    const chosen = await decide(repairId, 'grant', { reason: '经核实', effect: 'annotate' });
    expect([chosen.body.code, chosen.body.detail]).toEqual(['conflict', 'NDRC36: a repair here means: withdraw']);
    expect((await decide(repairId, 'grant', {})).body.code).toBe('request.malformed');
    expect(await recordsOf('91990000MAT000042K')).toEqual(['rec_sandbox_objected']);
  });

  it('anybody but the unit that determined the conduct; the operator only forwards', async () => {
    const open = await platform.get<{ items: { repairId: string }[] }>('/v1/repairs?state=open', asOperator);
    const id = open.body.items[0]!.repairId;
    expect((await decide(id, 'grant', undefined, asOperator)).body.code).toBe('credential.invalid');
    const others = await decide(id, 'grant', undefined, asOtherProvider);
    const unknown = await decide('rep_unknown', 'grant', undefined, asOtherProvider);
    expect([others.status, others.body.detail]).toEqual([404, unknown.body.detail]);
  });

  it('what is revoked since, and what is decided', async () => {
    const open = await platform.get<{ items: { repairId: string }[] }>('/v1/repairs?state=open', asOperator);
    const id = open.body.items[0]!.repairId;
    await platform.post(
      '/v1/records/rec_sandbox_objected/revoke',
      { reason: '录入有误' },
      { as: 'sk_sandbox_provider' },
    );
    expect((await decide(id, 'grant')).status).toBe(404);
    expect((await decide(id, 'refuse')).status).toBe(200);
    expect((await decide(id, 'refuse')).body.code).toBe('conflict');
  });
});
