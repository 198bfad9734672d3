import type { ObjectionOutput } from '@credit-check/domain/contract/objection';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, expect, it } from 'vitest';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
afterAll(() => platform.close());

const own = async (as: string) =>
  (await platform.get<{ items: ObjectionOutput[] } & Partial<Problem>>('/v1/self/objections', { as })).body;

it('a subject follows its objections and their answers, nobody else’s (BT57, GX61)', async () => {
  const { objectionId } = (await object()).body;
  await handle(objectionId, 'reject', { reason: '未说明理由' });
  await object({ target: { type: 'omission' } });
  expect((await own(organizations.adverse)).items.map(({ state, steps }) => [state, steps[0]?.reason])).toEqual([
    ['received', undefined],
    ['rejected', '未说明理由'],
  ]);
  expect((await own(organizations.clear)).items).toEqual([]);
  expect((await own('91990000MAT000042K')).items.map((item) => item.objectionId)).toEqual(['obj_sandbox_objected']);
});

it('does not say who of the desk decided', async () => {
  expect(JSON.stringify(await own(organizations.adverse))).not.toContain('key_sandbox');
});

it('staff have none', async () => {
  expect((await own('operator@platform')).code).toBe('credential.invalid');
});
