import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOwnQueriesState } from './own-queries-state.ts';

const BATCHES = 3;
const ITEMS = 100;

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
  const subject = { scheme: 'uscc' as const, id: '91990000MAT0000183' };
  for (let batch = 0; batch < BATCHES; batch++) {
    const purpose = { code: 'bid-qualification' as const, reference: `P-${batch}` };
    await client().queryBatch({ basis: 'public', purpose, items: Array.from({ length: ITEMS }, () => ({ subject })) });
  }
});
afterAll(() => platform.close());

const client = () => createCreditClient({ platform: platform.url, credential: 'sk_sandbox_agency' });
const nowText = () => '2026-11-21T12:00:00+08:00';
const stateWith = (parts: Partial<ReturnType<typeof client>['queries']> = {}) => {
  const { queries, platform: about } = client();
  return createOwnQueriesState({ client: { queries: { ...queries, ...parts }, platform: about }, nowText });
};

it('gives all that fits to a file, not the part that is listed', async () => {
  const state = stateWith();
  await state.filter({});
  expect(state.entries.value).toHaveLength(ITEMS);
  const all = await state.readAll();
  expect(new Set(all?.map(({ queryId }) => queryId)).size).toBe(BATCHES * ITEMS);
  expect(state.entries.value).toHaveLength(ITEMS);
  await state.filter({ reference: 'P-1' });
  expect((await state.readAll())?.map(({ purpose }) => purpose?.reference)).toEqual(Array(ITEMS).fill('P-1'));
});

it('gives no part of the log where the rest cannot be read, and says why', async () => {
  const { list } = client().queries;
  const state = stateWith({
    list: (filters) => (filters?.cursor === undefined ? list(filters) : Promise.reject(new Error('cut off'))),
  });
  await state.filter({});
  expect(await state.readAll()).toBeUndefined();
  expect(state.failure.value).toEqual({ kind: 'interrupted' });
  await state.verifyAll();
  expect(state.verification.value).toBeUndefined();
});

it('verifies the receipts of all that fits, and takes none for that of another query', async () => {
  const { receipt } = client().queries;
  const state = stateWith();
  await state.filter({});
  await state.verifyAll();
  expect(state.verification.value).toEqual({ done: BATCHES * ITEMS, total: BATCHES * ITEMS, failed: [] });

  const [first, second] = state.entries.value.map(({ queryId }) => queryId);
  const swapped = stateWith({ receipt: (queryId) => receipt(queryId === second ? first! : queryId) });
  await swapped.filter({ reference: 'P-2' });
  await swapped.verifyAll();
  expect(swapped.verification.value).toEqual({ done: ITEMS, total: ITEMS, failed: [second] });
});

it('says that nothing fits only where the platform has said so', async () => {
  const state = stateWith();
  await state.filter({ reference: 'none' });
  expect(state.isEmpty.value).toBe(true);
  const cutOff = stateWith({ list: () => Promise.reject(new Error('cut off')) });
  await cutOff.filter({ reference: 'P-1' });
  expect(cutOff.failure.value).toBeDefined();
  expect(cutOff.isEmpty.value).toBe(false);
});

it('stops verifying what is not looked at any more', async () => {
  const state = stateWith();
  await state.filter({ reference: 'P-0' });
  const verifying = state.verifyAll();
  await expect.poll(() => state.verification.value?.done ?? 0).toBeGreaterThan(0);
  await state.filter({ reference: 'none' });
  await verifying;
  expect(state.verification.value).toBeUndefined();
});
