import { afterAll, expect, it } from 'vitest';
import { asProviderUser, procedureCalls } from '../authority/testing/procedures.ts';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
afterAll(() => platform.close());

it('an objection not taken in hand leaves no trace on the record, and says why (O3: GX61, BT57)', async () => {
  const { objectionId } = (await object()).body;
  expect((await handle(objectionId, 'reject', {})).body.code).toBe('request.malformed');
  expect((await handle(objectionId, 'reject', undefined, asProviderUser)).body.code).toBe('credential.invalid');
  const { body } = await handle(objectionId, 'reject', { reason: '未说明理由，请补充材料后再次提出' });
  expect([body.state, body.due, body.steps[0]?.reason]).toEqual([
    'rejected',
    undefined,
    '未说明理由，请补充材料后再次提出',
  ]);
  const { records } = (await platform.ask(about(organizations.adverse))).body;
  expect(records.flatMap(({ annotations }) => annotations)).toEqual([]);
  expect((await handle(objectionId, 'accept', {})).body.code).toBe('conflict');
  expect((await object()).status).toBe(201);
});
