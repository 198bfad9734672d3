import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterAll(() => platform.close());

const ask = (id: string) => platform.ask(about(id));
const stored = async (queryId: string, from?: object) =>
  (await platform.get<{ answer: Awaited<ReturnType<typeof ask>>['body'] }>(`/v1/queries/${queryId}`, from)).body.answer;

it('a listing that is removed leaves fresh and stored answers at once (L5)', async () => {
  await after('a', ['notify', 'decide', 'serve']);
  const { queryId, status } = (await ask(newcomer.id)).body;
  expect(status).toBe('severe-list');
  const { body } = await step('a', 'remove', { ground: 'credit-repaired', documentNumber: '沙移〔2026〕1号' });
  expect(body.phase).toBe('exited');
  expect((await ask(newcomer.id)).body.status).toBe('no-adverse-records');
  expect(await stored(queryId)).toMatchObject({ status: 'no-adverse-records', severeListings: [] });
});

it('the note in the file of who was held responsible goes with it (L4)', async () => {
  const from = { as: 'sk_sandbox_authority' };
  const request = {
    subject: { scheme: 'resident-id', id: persons.responsible },
    basis: 'ex-officio',
    purpose: { code: 'supervision' },
    duty: { matter: '沙督〔2026〕1号', legalBasis: '示例' },
  };
  const before = (await platform.ask(request, from)).body;
  expect(before.records).toHaveLength(1);
  expect((await step('lst_sandbox_severe', 'remove')).body.phase).toBe('exited');
  expect((await platform.ask(request, from)).body.records).toEqual([]);
  expect((await stored(before.queryId, from)).records).toEqual([]);
  expect((await ask(organizations.severe)).body.severeListings).toEqual([]);
});

it('a record that ran on with the listing leaves too (P2)', async () => {
  const extended = '91990000MAT000093U';
  const before = (await ask(extended)).body;
  expect(before.records.map(({ id }) => id)).toEqual(['rec_sandbox_extended']);
  await step('lst_sandbox_extended', 'remove');
  expect((await ask(extended)).body.records).toEqual([]);
  expect((await stored(before.queryId)).records).toEqual([]);
});

it('a record that has a period of its own left stays', async () => {
  await platform.put('/v1/records/ground', penalty, asProvider);
  await after('b', ['notify', 'decide', 'serve'], { groundRecords: ['ground'] });
  const { queryId } = (await ask(newcomer.id)).body;
  await step('b', 'remove');
  expect((await stored(queryId)).records.map(({ id }) => id)).toEqual(['ground']);
});

it('only who is on a list leaves it', async () => {
  await after('c', ['notify', 'decide']);
  expect((await step('c', 'remove')).body.code).toBe('conflict');
});
