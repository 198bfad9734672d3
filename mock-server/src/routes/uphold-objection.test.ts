import { afterAll, describe, expect, it } from 'vitest';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
afterAll(() => platform.close());

const asNewcomer = { as: newcomer.id };
const ask = async (id: string) => (await platform.ask(about(id))).body;

/** A record of the newcomer's under objection. */
async function accepted(id: string): Promise<string> {
  await platform.put(`/v1/records/${id}`, penalty, asProvider);
  const { objectionId } = (await object({ target: { type: 'record', id } }, asNewcomer)).body;
  await handle(objectionId, 'accept', {});
  return objectionId;
}

describe('POST /v1/objections/{id}/uphold (O3: GX61, BT57)', () => {
  it('revokes: gone from fresh and stored answers; the version says who and why (D6)', async () => {
    const id = await accepted('wrong');
    const before = await ask(newcomer.id);
    expect(before.records.map((record) => record.id)).toEqual(['wrong']);
    const { status, body } = await handle(id, 'uphold', { reason: '当事人认定有误' });
    expect([status, body.state, body.remedy, body.due]).toEqual([200, 'upheld', 'revoke', undefined]);
    expect((await ask(newcomer.id)).status).toBe('no-adverse-records');
    const stored = await platform.get<{ answer: { records: object[] } }>(`/v1/queries/${before.queryId}`);
    expect(stored.body.answer.records).toEqual([]);
    const last = await platform.context.db
      .selectFrom('record_versions')
      .where('record_id', '=', 'wrong')
      .where('is_current', '=', 1)
      .select(['kind', 'organization_id', 'operator', 'owner_id', 'reason'])
      .executeTakeFirst();
    expect(last).toEqual({
      kind: 'revoked',
      organization_id: 'operator',
      operator: 'key_sandbox_operator',
      owner_id: 'provider',
      reason: '当事人认定有误',
    });
  });

  it('corrects: the record as it reads from now on, without the objection', async () => {
    const id = await accepted('inexact');
    const record = { ...penalty, title: '更正后的标题' };
    const { body } = await handle(id, 'uphold', { reason: '标题有误', remedy: 'correct', record });
    expect(body.remedy).toBe('correct');
    const [shown] = (await ask(newcomer.id)).records;
    expect([shown?.title, shown?.annotations.map(({ kind }) => kind)]).toEqual(['更正后的标题', ['correction']]);
    expect(shown?.provider).toBe('沙盒信用信息提供单位');
  });

  it('corrects what its provider corrected meanwhile, and only then', async () => {
    const id = await accepted('mended');
    const correct = { reason: '已更正', remedy: 'correct' };
    expect((await handle(id, 'uphold', correct)).body.code).toBe('conflict');
    await platform.post('/v1/records/mended/correct', { reason: '录入有误', record: penalty }, asProvider);
    expect((await handle(id, 'uphold', correct)).status).toBe(200);
    const shown = (await ask(newcomer.id)).records.find((record) => record.id === 'mended');
    expect(shown?.annotations.map(({ kind }) => kind)).toEqual(['correction']);
  });

  it('a correction the law refuses changes nothing: the objection stays in hand', async () => {
    const id = await accepted('kept');
    const record = { ...penalty, catalogueItem: 'GX-NONE' };
    const refused = await handle(id, 'uphold', { reason: '更正', remedy: 'correct', record });
    expect(refused.body.code).toBe('record.no-catalogue-item');
    const shown = (await ask(newcomer.id)).records.find((one) => one.id === 'kept');
    expect(shown?.annotations.map(({ kind }) => kind)).toEqual(['objection']);
  });

  it('of a record its provider revoked meanwhile has nothing left to do', async () => {
    const id = await accepted('fallen');
    await platform.post('/v1/records/fallen/revoke', { reason: '录入有误' }, asProvider);
    expect((await handle(id, 'uphold')).body.state).toBe('upheld');
  });

  it('leaves the list (GX51(3)), the other listing stays', async () => {
    const twoLists = '91990000MAT000149Y';
    expect((await handle('obj_sandbox_two_lists', 'uphold')).body.remedy).toBe('remove');
    expect((await ask(twoLists)).severeListings.map(({ id }) => id)).toEqual(['lst_sandbox_two_1']);
  });

  it('lifts a measure, the others and the listing stay', async () => {
    const target = { type: 'measure', id: 'lst_sandbox_severe:GX42-7' };
    const { objectionId } = (await object({ target }, { as: organizations.severe })).body;
    await handle(objectionId, 'accept', {});
    await handle(objectionId, 'uphold');
    const [listing] = (await ask(organizations.severe)).severeListings;
    expect(listing?.measures.map(({ code }) => code)).toEqual(['GX42-2', 'GX42-4']);
    expect(listing?.annotations).toEqual([]);
  });

  it('of an omission is for its provider to supply', async () => {
    const { objectionId } = (await object({ target: { type: 'omission' } }, { as: organizations.clear })).body;
    await handle(objectionId, 'accept', {});
    expect((await handle(objectionId, 'uphold')).body.remedy).toBe('supply');
  });

  it('revokes an evaluation (GX61(5))', async () => {
    const target = { type: 'evaluation', id: 'evl_sandbox_evaluation' };
    const { objectionId } = (await object({ target, ground: 'wrong-evaluation' }, { as: '91990000MAT000157R' })).body;
    await handle(objectionId, 'accept', {});
    await handle(objectionId, 'uphold');
    expect((await ask('91990000MAT000157R')).evaluations).toEqual([]);
  });
});

it('only what is in hand is upheld, with a reason, by the operator', async () => {
  await platform.put('/v1/records/fresh', penalty, asProvider);
  const { objectionId: id } = (await object({ target: { type: 'record', id: 'fresh' } }, asNewcomer)).body;
  expect((await handle(id, 'uphold')).body.code).toBe('conflict');
  await handle(id, 'accept', {});
  expect((await handle(id, 'uphold', {})).body.code).toBe('request.malformed');
  expect((await handle(id, 'uphold', undefined, asProvider)).body.code).toBe('credential.invalid');
  expect((await ask(newcomer.id)).records.map((record) => record.id)).toContain('fresh');
});
