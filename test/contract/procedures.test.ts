/** Objection, repair and leaving a list from every side, by the client against the platform itself (O1 to O4, L5: GX51, GX61, GX62). */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, describe, expect, it } from 'vitest';

const ADVERSE = '91990000MAT000026X';
const SEVERE = '91990000MAT000034Q';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

const clientOf = (credential: string) => createCreditClient({ platform: platform.url, credential });

const subject = async (id: string) => clientOf(await platform.context.signIn.issue(id));

function ask(id: string) {
  const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' } as const;
  return clientOf('sk_sandbox_agency').query({ subject: { scheme: 'uscc', id }, basis: 'public', purpose });
}

describe('procedures by the client', () => {
  it('an objection: filed, accepted, verified, upheld; the record leaves a new answer', async () => {
    const company = await subject(ADVERSE);
    const { objectionId } = await company.self.objections.create({
      target: { type: 'record', id: 'rec_sandbox_adverse_1' },
      ground: 'error-or-omission',
      statement: '工程名称有误',
    });
    const operator = clientOf('sk_sandbox_operator');
    const provider = clientOf('sk_sandbox_provider');
    await operator.objections.accept(objectionId, {});
    const [annotated] = (await ask(ADVERSE)).records.filter(({ annotations }) => annotations.length > 0);
    expect(annotated?.annotations).toMatchObject([{ kind: 'objection', dueOn: '2026-11-25' }]);
    await provider.objections.verify(objectionId, { outcome: 'upheld', statement: '案卷有误' });
    await operator.objections.uphold(objectionId, { reason: '异议属实' });
    expect((await ask(ADVERSE)).records.map(({ id }) => id)).toEqual(['rec_sandbox_adverse_2']);
    const [followed] = (await company.self.objections.list()).items;
    expect(followed).toMatchObject({ state: 'upheld', remedy: 'revoke', verification: { statement: '案卷有误' } });
  });

  it('others are rejected or dismissed with their reason', async () => {
    const company = await subject(ADVERSE);
    const operator = clientOf('sk_sandbox_operator');
    const omission = { target: { type: 'omission' }, ground: 'other', statement: '缺少表彰' } as const;
    const first = await company.self.objections.create(omission);
    expect((await operator.objections.reject(first.objectionId, { reason: '请补充材料' })).state).toBe('rejected');
    await operator.objections.dismiss('obj_sandbox_objected', { reason: '与决定书一致' });
    const decided = await operator.objections.list({ state: 'decided' });
    expect(decided.items.map(({ state }) => state)).toEqual(expect.arrayContaining(['rejected', 'dismissed']));
  });

  it('a repair is granted or refused by its provider, with the deadline of leaving a list', async () => {
    const listed = await subject(SEVERE);
    const provider = clientOf('sk_sandbox_provider');
    const wish = {
      target: { type: 'listing', id: 'lst_sandbox_severe' },
      ways: ['rectification'],
      correctedOn: '2026-10-01',
      statement: '已整改',
    } as const;
    const refused = await listed.self.repairs.create({ ...wish, ways: [...wish.ways] });
    await provider.repairs.refuse(refused.repairId, { reason: '列入未满一年' });
    await listed.self.exits.create({ listingId: 'lst_sandbox_severe', ground: 'standard-changed' });
    const due = await provider.deadlines({ kind: 'exit-answer' });
    expect(due.items).toMatchObject([{ target: { type: 'listing', id: 'lst_sandbox_severe' }, rule: 'GX51' }]);
    const again = await listed.self.repairs.create({ ...wish, ways: [...wish.ways] });
    await provider.repairs.grant(again.repairId, { reason: '经核实' });
    expect((await ask(SEVERE)).severeListings).toEqual([]);
    expect((await provider.repairs.list({ state: 'decided' })).items).toHaveLength(3);
    expect((await listed.self.repairs.list()).items.map(({ state }) => state)).toEqual(['granted', 'refused']);
  });
});
