import { afterAll, expect, it } from 'vitest';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
afterAll(() => platform.close());

const objected = '91990000MAT000042K';

it('an objection that is dismissed leaves fresh and stored answers, the record stays (O2, O3: GX61)', async () => {
  const before = (await platform.ask(about(objected))).body;
  expect(before.records[0]?.annotations.map(({ kind }) => kind)).toEqual(['objection']);
  const { body } = await handle('obj_sandbox_objected', 'dismiss', { reason: '与处罚决定书一致' });
  expect(body).toMatchObject({ state: 'dismissed', steps: [{ type: 'accept' }, { reason: '与处罚决定书一致' }] });
  const stored = await platform.get<{ answer: typeof before }>(`/v1/queries/${before.queryId}`);
  for (const answer of [stored.body.answer, (await platform.ask(about(objected))).body]) {
    expect(answer.records.map(({ annotations }) => annotations)).toEqual([[]]);
  }
});

it('what is decided is decided: one may object anew, on other grounds', async () => {
  expect((await handle('obj_sandbox_objected', 'uphold')).body.code).toBe('conflict');
  const target = { type: 'record', id: 'rec_sandbox_objected' };
  expect((await object({ target, ground: 'past-term' }, { as: objected })).status).toBe(201);
});

it('needs a reason', async () => {
  expect((await handle('obj_sandbox_two_lists', 'dismiss', {})).body.code).toBe('request.malformed');
});
