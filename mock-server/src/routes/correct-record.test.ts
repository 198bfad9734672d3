import type { Problem } from '@credit-check/domain/contract/problems';
import type { RecordReceipt } from '@credit-check/domain/contract/record-output';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOtherProvider, asOtherProvider, asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const put = (id: string) => platform.put(`/v1/records/${id}`, penalty, asProvider);
const correct = (id: string, body: unknown, from: object = asProvider) =>
  platform.post<RecordReceipt & Problem>(`/v1/records/${id}/correct`, body, from);
const shown = async (id: string) =>
  (await platform.ask(about(newcomer.id))).body.records.find((record) => record.id === id);

const record = { ...penalty, facts: '罚款金额更正为二万元' };

describe('POST /v1/records/{id}/correct', () => {
  it('makes the next version, says so where it is shown, and keeps why for the subject (C8, D6)', async () => {
    await put('wrong');
    const { status, body } = await correct('wrong', { reason: '金额录入有误', record });
    expect([status, body.version, body.state]).toEqual([200, 2, 'live']);
    expect(await shown('wrong')).toMatchObject({
      facts: record.facts,
      annotations: [{ kind: 'correction', text: '提供单位已于2026-11-21更正该信息。' }],
    });
    const rows = await platform.context.db
      .selectFrom('record_versions')
      .where('record_id', '=', 'wrong')
      .orderBy('version')
      .select(['kind', 'reason', 'facts'])
      .execute();
    expect(rows[1]).toEqual({ kind: 'corrected', reason: '金额录入有误', facts: null });
    expect(JSON.parse(rows[0]!.facts!)).toMatchObject({ facts: penalty.facts });
  });

  it('notes the last correction only', async () => {
    await put('twice');
    await correct('twice', { reason: '一', record });
    await correct('twice', { reason: '二', record: { ...record, facts: '再次更正' } });
    expect((await shown('twice'))?.annotations).toHaveLength(1);
  });

  it('takes back every answer that showed what was wrong: none of them reads as if there were nothing (X2)', async () => {
    await put('said');
    await put('fallen-later');
    const asked = { idempotencyKey: 'before-the-correction' };
    const { body: first } = await platform.ask(about(newcomer.id), asked);
    expect(first.status).toBe('adverse-records');
    await correct('said', { reason: '更正', record });
    await platform.post('/v1/records/fallen-later/revoke', { reason: '撤销' }, asProvider);
    const { body: entry } = await platform.get<{ answer?: object }>(`/v1/queries/${first.queryId}`);
    expect(entry).toMatchObject({ queryId: first.queryId, outcome: 'answered' });
    expect(entry.answer).toBeUndefined();
    const { status, body: again } = await platform.ask(about(newcomer.id), asked);
    expect([status, again.code, again.queryId]).toEqual([409, 'conflict', first.queryId]);
    const page = await (await platform.app.request(`/queries/${first.queryId}`)).text();
    expect(page).not.toContain('查询期内无相关失信信息');
    expect(page).not.toContain(penalty.title);
  });

  it('is done once with an Idempotency-Key', async () => {
    await put('keyed');
    const keyed = { ...asProvider, idempotencyKey: 'correct-1' };
    const first = await correct('keyed', { reason: '更正', record }, keyed);
    expect((await correct('keyed', { reason: '更正', record }, keyed)).body).toEqual(first.body);
    expect(first.body.version).toBe(2);
  });
});

describe('POST /v1/records/{id}/correct refuses', () => {
  it.each([
    [
      'a record that is refused itself',
      { reason: '更正', record: { ...record, document: undefined } },
      422,
      'record.no-legal-document',
    ],
    ['prohibited data anywhere', { reason: '更正', record, religion: 'x' }, 422, 'record.prohibited-data'],
    ['no reason', { record }, 400, 'request.malformed'],
    [
      'a changed document that is not named',
      { reason: '更正', kind: 'document-changed', record },
      422,
      'record.no-legal-document',
    ],
    [
      'another subject',
      { reason: '更正', record: { ...record, subject: { scheme: 'uscc', id: '91990000MAT0000183' } } },
      409,
      'conflict',
    ],
  ])('%s', async (_, body, status, code) => {
    await put('standing');
    const reply = await correct('standing', body);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect((await shown('standing'))?.facts).toBe(penalty.facts);
  });

  it("another's record, an unknown one, a revoked one", async () => {
    await put('mine');
    expect((await correct('mine', { reason: '更正', record }, asOtherProvider)).body.code).toBe('not-found');
    expect((await correct('nothing', { reason: '更正', record })).body.code).toBe('not-found');
    await platform.post('/v1/records/mine/revoke', { reason: '撤销' }, asProvider);
    expect((await correct('mine', { reason: '更正', record })).body.code).toBe('conflict');
  });
});
