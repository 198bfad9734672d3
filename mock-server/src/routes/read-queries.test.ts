import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { about, aboutPerson, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());
beforeEach(() => platform.setClock('2026-11-21T10:00:00+08:00'));

const employer = { as: 'sk_sandbox_employer' };
const ask = async (id: string) => (await platform.ask(about(id))).body.queryId;
const read = (queryIds: readonly string[], from = {}) =>
  platform.post<{ entries: LogEntryDetail[]; code?: string }>('/v1/queries/read', { queryIds }, from);
const readOne = async (queryId: string, from = {}) =>
  (await platform.get<LogEntryDetail>(`/v1/queries/${queryId}`, from)).body;

it('gives the entries in the order asked, each as it is read by itself', async () => {
  const queryIds = [await ask(organizations.severe), await ask(organizations.clear), await ask(organizations.unknown)];
  queryIds.push(queryIds[0]!);
  const { status, body } = await read(queryIds);
  expect(status).toBe(200);
  expect(body).toEqual({ entries: await Promise.all(queryIds.map((id) => readOne(id))) });
});

it('gives nothing of what has ended (P9)', async () => {
  const queryId = await ask(organizations.ending);
  await platform.setClock('2026-11-22T00:00:00+08:00');
  const [entry] = (await read([queryId])).body.entries;
  expect(entry?.answer).toMatchObject({ status: 'no-adverse-records', records: [] });
});

it('gives nothing of an answer whose consent is withdrawn (D3), nor to who may not ask on its basis (GX31(1))', async () => {
  const consented = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const { queryId } = (await platform.ask(consented, employer)).body;
  const answerOf = async (from: object) => (await read([queryId], from)).body.entries[0]?.answer?.queryId;
  expect(await answerOf(employer)).toBe(queryId);
  const clerk = { as: 'clerk@employer' };
  const { db } = platform.context;
  await db
    .updateTable('users')
    .set({ bases: JSON.stringify(['public']) })
    .where('login', '=', clerk.as)
    .execute();
  expect(await answerOf(clerk)).toBeUndefined();
  await db.updateTable('consents').set({ state: 'withdrawn' }).execute();
  expect(await answerOf(employer)).toBeUndefined();
});

it('gives nothing at all where one is not the asker’s', async () => {
  const queryId = await ask(organizations.clear);
  expect(await read([queryId], employer)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(await read([queryId, 'qry_unknown'])).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

it.each([
  [{ as: null }, 'credential.missing'],
  [{ as: 'pk_sandbox_demo', origin: 'http://localhost' }, 'credential.invalid'],
])('%j may not: %s', async (from, code) => {
  expect((await read(['qry_x'], from)).body).toMatchObject({ code });
});

it.each([
  [0, 'request.malformed'],
  [101, 'payload.too-large'],
])('does not take %i', async (count, code) => {
  expect((await read(Array.from({ length: count }, () => 'qry_x'))).body).toMatchObject({ code });
});

it('logs nothing: what is read was asked before', async () => {
  const queryId = await ask(organizations.clear);
  const logged = async () => (await platform.get<{ items: unknown[] }>('/v1/queries?limit=200')).body.items.length;
  const before = await logged();
  await read([queryId]);
  expect(await logged()).toBe(before);
});
