import type { Problem } from '@credit-check/domain/contract/problems';
import type { RepairOutput } from '@credit-check/domain/contract/repair';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOperator, procedureCalls } from '../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, asProvider } from '../ingest/testing/supplied.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { ask } = procedureCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const list = async (from: object, search = '') =>
  (await platform.get<{ items: RepairOutput[] } & Partial<Problem>>(`/v1/repairs${search}`, from)).body;

it('stands on both desks at once, what has a day before what has none, what is decided last (O4, L5)', async () => {
  const record = (await ask()).body.repairId;
  const target = { type: 'listing', id: 'lst_sandbox_severe' };
  const listing = (await ask({ target }, { as: organizations.severe })).body.repairId;
  for (const from of [asOperator, asProvider]) {
    expect((await list(from)).items.map(({ repairId }) => repairId)).toEqual([listing, record, 'rep_sandbox_repaired']);
  }
  expect((await list(asOperator, '?state=decided')).items).toMatchObject([{ state: 'granted', effect: 'withdraw' }]);
});

it('another provider sees none, others may not look', async () => {
  expect((await list(asOtherProvider)).items).toEqual([]);
  expect((await list({ as: 'sk_sandbox_authority' })).code).toBe('credential.invalid');
});
