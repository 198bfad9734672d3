import type { ObjectionOutput } from '@credit-check/domain/contract/objection';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator, procedureCalls } from '../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, asProvider, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const received = async (changes: object = {}, as: string = organizations.adverse) =>
  (await object(changes, { as })).body.objectionId;
const annotationsOf = async (id: string) => {
  const { records, severeListings, evaluations } = (await platform.ask(about(id))).body;
  return [...records, ...severeListings, ...evaluations].flatMap(({ annotations }) => annotations);
};

describe('POST /v1/objections/{id}/accept (O2: GX61, BT57)', () => {
  it('notes the objection on fresh and on stored answers, which stay as they are otherwise', async () => {
    const { queryId } = (await platform.ask(about(organizations.adverse))).body;
    const { status, body } = await handle(await received(), 'accept', {});
    expect([status, body.state, body.steps]).toEqual([
      200,
      'accepted',
      [{ type: 'accept', by: 'operator', at: expect.stringMatching(/^2026-11-21T10:/) }],
    ]);
    const annotation = {
      kind: 'objection',
      since: body.steps[0]!.at,
      text: '异议处理中：信用主体认为该信息存在错误，已受理，正在核查。',
      dueOn: '2026-11-25',
    };
    expect(await annotationsOf(organizations.adverse)).toEqual([annotation]);
    const stored = (
      await platform.get<{ answer: { status: string; records: { annotations: object[] }[] } }>(`/v1/queries/${queryId}`)
    ).body.answer;
    expect(stored.status).toBe('adverse-records');
    expect(stored.records.flatMap(({ annotations }) => annotations)).toEqual([annotation]);
  });

  it('on a listing, on one for a measure of it, and on an evaluation', async () => {
    const severe = organizations.severe;
    await handle(await received({ target: { type: 'listing', id: 'lst_sandbox_severe' } }, severe), 'accept', {});
    await handle(
      await received({ target: { type: 'measure', id: 'lst_sandbox_severe:GX42-7' } }, severe),
      'accept',
      {},
    );
    expect((await annotationsOf(severe)).map(({ text }) => text)).toEqual([
      '异议处理中：信用主体对列入决定有异议，已受理，正在核查。',
      '异议处理中：信用主体对惩戒措施有异议，已受理，正在核查。',
    ]);
    const target = { type: 'evaluation', id: 'evl_sandbox_evaluation' };
    await handle(await received({ target, ground: 'wrong-evaluation' }, '91990000MAT000157R'), 'accept', {});
    expect((await annotationsOf('91990000MAT000157R')).map(({ text }) => text)).toEqual([
      '异议处理中：信用主体认为该评价不当，已受理，正在核查。',
    ]);
  });

  it('of a listing stands on the note in a responsible person’s file too (L4)', async () => {
    const request = {
      subject: { scheme: 'resident-id', id: persons.responsible },
      basis: 'ex-officio',
      purpose: { code: 'supervision' },
      duty: { matter: '沙督〔2026〕1号', legalBasis: '示例' },
    };
    const { records } = (await platform.ask(request, { as: 'sk_sandbox_authority' })).body;
    expect(records[0]?.annotations.map(({ kind }) => kind)).toContain('objection');
  });

  it('is five working days where another unit must help (O3)', async () => {
    const target = { type: 'record', id: 'rec_sandbox_adverse_2' };
    const { body } = await handle(await received({ target }), 'accept', { helpFrom: '沙盒市人民法院' });
    expect(body).toMatchObject({ helpFrom: '沙盒市人民法院', due: { dueOn: '2026-11-27', rule: 'GX61' } });
  });

  it('of an omission has nothing to stand on', async () => {
    const clear = organizations.clear;
    const { status } = await handle(await received({ target: { type: 'omission' } }, clear), 'accept', {});
    expect([status, await annotationsOf(clear)]).toEqual([200, []]);
  });

  it('stays on the record whatever its provider sends meanwhile', async () => {
    const subject = { scheme: 'uscc', id: organizations.clear };
    await platform.put('/v1/records/resent', { ...penalty, subject }, asProvider);
    await handle(await received({ target: { type: 'record', id: 'resent' } }, organizations.clear), 'accept', {});
    const again = await platform.put('/v1/records/resent', { ...penalty, subject, title: '另一标题' }, asProvider);
    expect(again.status).toBe(200);
    expect((await annotationsOf(organizations.clear)).map(({ kind }) => kind)).toEqual(['objection']);
  });

  it('and its rejection at the same moment: one of the two is done', async () => {
    const id = await received({ target: { type: 'omission' } });
    const both = await Promise.all([handle(id, 'accept', {}), handle(id, 'reject')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('needs no body', async () => {
    const id = await received({ target: { type: 'omission' } });
    const headers = { authorization: `Bearer ${asOperator.as}` };
    const response = await platform.app.request(`/v1/objections/${id}/accept`, { method: 'POST', headers });
    const { state } = (await response.json()) as ObjectionOutput;
    expect([response.status, state]).toEqual([200, 'accepted']);
  });

  it('is done once: a retry with its key gets the first answer', async () => {
    const id = await received({ target: { type: 'omission' } });
    const keyed = { ...asOperator, idempotencyKey: 'accept-1' };
    const first = await handle(id, 'accept', {}, keyed);
    expect((await handle(id, 'accept', {}, keyed)).body).toEqual(first.body);
    expect((await handle(id, 'accept', {})).body.code).toBe('conflict');
  });
});

describe('POST /v1/objections/{id}/accept refuses', () => {
  it('anybody but the operator, and what does not exist', async () => {
    const id = await received({ target: { type: 'omission' } });
    for (const as of ['sk_sandbox_provider', 'sk_sandbox_agency', organizations.adverse]) {
      expect((await handle(id, 'accept', {}, { as })).body.code, as).toBe('credential.invalid');
    }
    expect((await handle(id, 'accept', {}, asOtherProvider)).body.code).toBe('credential.invalid');
    expect((await handle('obj_unknown', 'accept', {})).body.code).toBe('not-found');
  });
});
