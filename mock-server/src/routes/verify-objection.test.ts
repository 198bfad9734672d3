import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOperator, procedureCalls } from '../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, asProvider } from '../ingest/testing/supplied.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { handle } = procedureCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const found = { outcome: 'dismissed', statement: '经核对处罚案卷，信息无误' };

it('the provider says what it found, and decides nothing (O3: GX61, BT57)', async () => {
  const { status, body } = await handle('obj_sandbox_objected', 'verify', found, asProvider);
  expect([status, body.state, body.verification]).toEqual([
    200,
    'accepted',
    { ...found, at: expect.stringMatching(/^2026-11-21T10:/) },
  ]);
  const dismissed = await handle('obj_sandbox_objected', 'dismiss');
  expect(dismissed.body.verification?.outcome).toBe('dismissed');
  expect((await handle('obj_sandbox_objected', 'verify', found, asProvider)).body.code).toBe('conflict');
});

it('another provider learns nothing of it; the operator does not verify', async () => {
  const others = await handle('obj_sandbox_two_lists', 'verify', found, asOtherProvider);
  const unknown = await handle('obj_unknown', 'verify', found, asOtherProvider);
  expect([others.status, others.body.detail]).toEqual([404, unknown.body.detail]);
  expect((await handle('obj_sandbox_two_lists', 'verify', found, asOperator)).body.code).toBe('credential.invalid');
  expect((await handle('obj_sandbox_two_lists', 'verify', {}, asProvider)).body.code).toBe('request.malformed');
});
