/** What providers change between the finding of an answer and its entry in the log. */
import { afterAll, expect, it } from 'vitest';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { subjectKey } from '../store/subject-key.ts';
import { answerQuery } from './answer-query.ts';
import { authenticate } from './authenticate.ts';
import { createLoaders } from './loaders.ts';
import { about, openTestPlatform } from './testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

/** Asks with the facts as they are now, after `change`. */
async function askWhile(change: () => Promise<unknown>, id: string = newcomer.id) {
  const request = about(id, { receipt: 'full' }) as Parameters<typeof answerQuery>[2];
  const { context } = platform;
  const presented = { credential: 'sk_sandbox_agency', origin: undefined, requestId: 'r' };
  const querier = await authenticate(context, presented, ['secret']);
  const loaders = createLoaders(context.db, querier.owner, context.clock.now());
  await loaders.files.load(subjectKey({ scheme: 'uscc', id }));
  await change();
  return answerQuery(context, { querier, loaders, mark: undefined }, request);
}

const put = (id: string, changes: object = {}) =>
  platform.put(`/v1/records/${id}`, { ...penalty, ...changes }, asProvider);

it('an answer does not show a record revoked before it was logged', async () => {
  await put('falling');
  const answer = await askWhile(() => platform.post('/v1/records/falling/revoke', { reason: '撤销' }, asProvider));
  expect(answer.records).toEqual([]);
  expect(answer.status).toBe('no-adverse-records');
});

it('an answer shows the version that stands when it is logged', async () => {
  await put('changing');
  const answer = await askWhile(() => put('changing', { facts: '新的事实' }));
  expect(answer.records).toMatchObject([{ facts: '新的事实' }]);
});

it('what others supply meanwhile does not hold an answer up', async () => {
  const answer = await askWhile(() => put('elsewhere', { subject: { scheme: 'uscc', id: '91990000MAT0000183' } }));
  expect(answer.records).toMatchObject([{ id: 'changing', facts: '新的事实' }]);
});

it('nor does one on the basis public show what its subject wished out of the public before it was logged (C6)', async () => {
  const positive = '91990000MAT000114C';
  const wish = { positiveRecordsPublic: false };
  const { queryId, records } = await askWhile(
    () => platform.put('/v1/self/preferences', wish, { as: positive }),
    positive,
  );
  expect(records).toEqual([]);
  const openings = platform.context.db.selectFrom('openings').where('query_id', '=', queryId);
  expect(await openings.select('entry_key').execute()).toEqual([]);
});
