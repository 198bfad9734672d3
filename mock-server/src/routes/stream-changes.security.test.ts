import { afterAll, expect, it } from 'vitest';
import { openStream } from '../changes/testing/open-stream.ts';
import {
  about,
  aboutPerson,
  type Caller,
  openTestPlatform,
  organizations,
  persons,
} from '../query/testing/test-platform.ts';

const platform = await openTestPlatform({ heartbeatMs: 5 });
afterAll(() => platform.close());

const page = { as: 'pk_sandbox_demo', origin: 'http://localhost:8788' };
const visit = (from: Caller) =>
  platform.ask(about(organizations.clear, { purpose: { code: 'supplier-directory' } }), from);
const self = (id: string) => ({ subject: { scheme: 'uscc', id }, basis: 'self', purpose: { code: 'self-review' } });
const opening = (queryIds: unknown, from: Caller = {}) => openStream(platform, queryIds as string[], from);

it('another’s query is not found, nor is one that does not exist, nor both among one’s own', async () => {
  const own = (await visit({})).body.queryId;
  const others = (await platform.ask(about(organizations.clear), { as: 'sk_sandbox_authority' })).body.queryId;
  for (const ids of [[others], ['qry_none'], [own, others]]) {
    await expect(opening(ids)).rejects.toThrow('404 not-found');
  }
});

it('a page follows what was asked from its origin, not what its organisation asked elsewhere', async () => {
  const onPage = (await visit(page)).body.queryId;
  const elsewhere = (await visit({ ...page, origin: 'http://127.0.0.1:9999' })).body.queryId;
  const stream = await opening([onPage], page);
  expect(await stream.untilChecked()).toEqual([]);
  await stream.close();
  await expect(opening([elsewhere], page)).rejects.toThrow('404 not-found');
});

it('a session follows from the platform’s frame what it asked about a person; the page around the frame does not', async () => {
  const origin = 'http://localhost:8788';
  const purpose = { code: 'hiring', reference: 'HR-7' };
  const consentId = 'cns_sandbox_consented';
  const person = { scheme: 'resident-id', id: persons.consented };
  const minting = { origin, subjects: [person], basis: 'authorized', purpose, consentId, ttlSeconds: 900 };
  const employer = { as: 'sk_sandbox_employer' };
  const { session } = (await platform.post<{ session: string }>('/v1/embed-sessions', minting, employer)).body;
  const inFrame = { as: `token:${session}`, origin: 'http://platform.test' };
  const { queryId } = (await platform.ask(aboutPerson(persons.consented, { consentId }), inFrame)).body;
  const stream = await opening([queryId], inFrame);
  expect(await stream.untilChecked()).toEqual([]);
  await stream.close();
  await expect(opening([queryId], { ...inFrame, origin })).rejects.toThrow('404 not-found');
  await expect(opening([queryId], { ...page, origin })).rejects.toThrow('404 not-found');
});

it('who may not ask on its basis does not follow it for their organisation either (GX31(1))', async () => {
  const consented = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const { queryId } = (await platform.ask(consented, { as: 'sk_sandbox_employer' })).body;
  const clerk = { as: 'clerk@employer' };
  await (await opening([queryId], clerk)).close();
  const rights = { bases: JSON.stringify(['public']) };
  await platform.context.db.updateTable('users').set(rights).where('login', '=', clerk.as).execute();
  await expect(opening([queryId], clerk)).rejects.toThrow('404 not-found');
});

it('a subject follows what it asked about itself, not what others asked about it', async () => {
  const from = { as: organizations.adverse };
  const own = (await platform.ask(self(organizations.adverse), from)).body.queryId;
  const about_ = (await platform.ask(about(organizations.adverse))).body.queryId;
  await (await opening([own], from)).close();
  await expect(opening([about_], from)).rejects.toThrow('404 not-found');
});

it.each<[string, Caller, string]>([
  ['no credential', { as: null }, '401 credential.missing'],
  ['an unknown key', { as: 'sk_unknown' }, '401 credential.invalid'],
  ['a secret key in a browser', { origin: 'http://localhost:1' }, '403 credential.secret-in-browser'],
  ['a publishable key elsewhere', { ...page, origin: 'https://elsewhere.example' }, '403 origin.not-allowed'],
])('%s', async (_, from, refusal) => {
  await expect(opening(['qry_1'], from)).rejects.toThrow(refusal);
});

it.each([
  ['nothing to follow', [], '400 request.malformed'],
  ['no list', 'qry_1', '400 request.malformed'],
  ['more than a stream follows', Array.from({ length: 10_001 }, (_, i) => `qry_${i}`), '413 payload.too-large'],
])('%s', async (_, ids, refusal) => {
  await expect(opening(ids)).rejects.toThrow(refusal);
});

it('ends with its credential', async () => {
  const { db } = platform.context;
  const key = (revoked: 0 | 1) =>
    db.updateTable('credentials').set({ revoked }).where('organization_id', '=', 'agency').execute();
  const { queryId } = (await visit({})).body;
  const stream = await opening([queryId]);
  await key(1);
  expect(await stream.nextSuperseded()).toBeUndefined();
  await key(0);
});

it('a fault of the database keeps new streams from opening, and does not end those that are open', async () => {
  const { queryId } = (await visit({})).body;
  const stream = await opening([queryId]);
  await stream.untilChecked();
  await platform.put('/sandbox/faults', { database: 'unavailable' }, { as: null });
  await expect(opening([queryId])).rejects.toThrow('503 platform.unavailable');
  for (let signs = 0; signs < 3; signs++) expect(await stream.next()).toEqual({ comment: '' });
  await platform.put('/sandbox/faults', {}, { as: null });
  await stream.close();
});

it('one holder has so many streams at a time, and another as many', async () => {
  const production = await openTestPlatform({ limits: 'production' });
  const ask = async (from: Caller) => (await production.ask(about(organizations.clear), from)).body.queryId;
  const [agency, authority] = [{ as: 'sk_sandbox_agency' }, { as: 'sk_sandbox_authority' }];
  const ids = [await ask(agency)];
  const streams = [];
  for (let i = 0; i < 100; i++) streams.push(await openStream(production, ids, agency));
  await expect(openStream(production, ids, agency)).rejects.toThrow('429 rate.limited');
  streams.push(await openStream(production, [await ask(authority)], authority));
  await streams[0]!.close();
  streams.push(await openStream(production, ids, agency));
  await production.close();
  for (const stream of streams.slice(1)) expect(await stream.nextSuperseded()).toBeUndefined();
});
