import type { DeadlineOutput } from '@credit-check/domain/contract/deadline-output';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { asOperator, procedureCalls } from '../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, asProvider } from '../ingest/testing/supplied.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object } = procedureCalls(platform);
const { after } = listingCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterEach(() => platform.setClock('2026-11-21T10:00:00+08:00'));
afterAll(() => platform.close());

const due = async (from: object = asOperator, search = '') =>
  (await platform.get<{ items: DeadlineOutput[] } & Partial<Problem>>(`/v1/deadlines${search}`, from)).body;
const rows = async (from: object = asOperator, search = '') =>
  (await due(from, search)).items.map(({ kind, target, dueOn }) => `${dueOn} ${kind} ${target.id}`);

describe('GET /v1/deadlines (O3, L2, L5)', () => {
  it('gives what is due by its day, with its article', async () => {
    expect((await due()).items).toEqual([
      {
        kind: 'objection',
        target: { type: 'objection', id: 'obj_sandbox_two_lists' },
        dueOn: '2026-11-23',
        overdue: false,
        provisional: false,
        rule: 'GX61',
      },
      expect.objectContaining({ target: { type: 'objection', id: 'obj_sandbox_objected' }, dueOn: '2026-11-24' }),
    ]);
  });

  it('objections, repairs and exits of listings, and the steps of listings on their way', async () => {
    await platform.post('/v1/self/exits', { listingId: 'lst_sandbox_severe' }, { as: organizations.severe });
    await after('deciding', ['notify', 'decide']);
    expect(await rows()).toEqual([
      '2026-11-23 objection obj_sandbox_two_lists',
      '2026-11-24 objection obj_sandbox_objected',
      '2026-11-27 service deciding',
      '2026-12-01 exit-answer lst_sandbox_severe',
    ]);
    expect(await rows(asOperator, '?kind=service')).toEqual(['2026-11-27 service deciding']);
  });

  it('what is overdue comes first and says so', async () => {
    await platform.setClock('2026-11-24T10:00:00+08:00');
    expect((await due()).items.map(({ overdue }) => overdue)).toEqual([true, false, false, false]);
  });

  it('where the holiday schedule is not out the day is provisional (O5)', async () => {
    await platform.setClock('2026-12-30T10:00:00+08:00');
    await object({ target: { type: 'omission' } });
    expect((await due(asOperator, '?kind=objection')).items.at(-1)).toMatchObject({ provisional: true });
  });

  it('names no subject (X5)', async () => {
    expect(JSON.stringify(await due())).not.toMatch(/91990000/);
  });

  it('a provider sees its own', async () => {
    expect(await rows(asOtherProvider)).toEqual([]);
    expect((await rows(asProvider)).length).toBeGreaterThan(3);
    expect((await due({ as: 'sk_sandbox_authority' })).code).toBe('credential.invalid');
  });
});
