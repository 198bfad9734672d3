import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

const real = { now: Date.parse('2026-11-21T02:00:00Z') };
let platform: TestPlatform;
beforeEach(async () => {
  platform = await openTestPlatform({ realNow: () => real.now });
});
afterEach(() => platform.close());

const from = { idempotencyKey: 'order-1' };
const consented = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });

test('a retry gets the first answer and logs nothing twice', async () => {
  const first = await platform.ask(about(organizations.adverse), from);
  const again = await platform.ask(about(organizations.adverse), from);
  expect(again.status).toBe(200);
  expect(again.body).toEqual(first.body);
  expect(await platform.ownLog()).toHaveLength(1);
});

test('a retry that arrives while the first is under way waits for it', async () => {
  const replies = await Promise.all(Array.from({ length: 5 }, () => platform.ask(about(organizations.adverse), from)));
  expect(new Set(replies.map(({ body }) => body.queryId)).size).toBe(1);
  expect(await platform.ownLog()).toHaveLength(1);
});

test('the same key with another body is a conflict, logged as the query it is', async () => {
  await platform.ask(about(organizations.adverse), from);
  const { status, body } = await platform.ask(about(organizations.clear), from);
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'conflict' });
  const [entry] = await platform.ownLog();
  expect(entry).toMatchObject({ queryId: body.queryId, code: 'conflict', subject: { id: organizations.clear } });
});

test('the same key with another body is a conflict also while the first is under way', async () => {
  const [first, second] = await Promise.all([
    platform.ask(about(organizations.adverse), from),
    platform.ask(about(organizations.clear), from),
  ]);
  expect([first.status, second.status].toSorted()).toEqual([200, 409]);
});

test('the same key on another operation is a conflict', async () => {
  await platform.ask(about(organizations.adverse), from);
  const { subject, basis, purpose } = about(organizations.adverse);
  const { status } = await platform.askBatch({ basis, purpose, items: [{ subject }] }, from);
  expect(status).toBe(409);
});

test('another credential’s key of the same text is another key', async () => {
  const first = await platform.ask(about(organizations.adverse), from);
  const other = await platform.ask(about(organizations.adverse), { ...from, as: 'officer@agency' });
  expect(other.status).toBe(200);
  expect(other.body.queryId).not.toBe(first.body.queryId);
});

test('a refusal is repeated as it was', async () => {
  const request = about(organizations.clear, { purpose: { code: 'other' } });
  const first = await platform.post<object>('/v1/queries', request, from);
  const again = await platform.post<object>('/v1/queries', request, from);
  expect(first.body).toMatchObject({ code: 'purpose.invalid', errors: [{ pointer: '/purpose/note' }] });
  expect({ ...again.body, requestId: 0 }).toEqual({ ...first.body, requestId: 0 });
  expect(await platform.ownLog()).toHaveLength(1);
});

test('a retry holds no record that has ended since, and its status follows from what is left', async () => {
  const first = await platform.ask(about(organizations.ending), from);
  expect(first.body.status).toBe('adverse-records');
  await platform.setClock('2026-11-22T00:00:00+08:00');
  const again = await platform.ask(about(organizations.ending), from);
  expect(again.body).toMatchObject({
    queryId: first.body.queryId,
    asOf: first.body.asOf,
    status: 'no-adverse-records',
    records: [],
  });
  expect(JSON.stringify(again.body)).not.toContain(first.body.records[0]!.id);
});

test('a retry gives nothing of a consent that is withdrawn or over, and takes no use', async () => {
  const employer = { ...from, as: 'sk_sandbox_employer' };
  const first = await platform.ask(consented, employer);
  expect((await platform.ask(consented, employer)).body.queryId).toBe(first.body.queryId);
  const uses = () => platform.context.db.selectFrom('consents').select(['id', 'uses']).orderBy('id').execute();
  expect((await uses())[0]).toEqual({ id: 'cns_sandbox_consented', uses: 1 });

  await platform.setClock('2027-01-31T09:00:00+08:00');
  const expired = await platform.ask(consented, employer);
  expect(expired.body).toMatchObject({ code: 'consent.expired', queryId: first.body.queryId });
  await platform.setClock('2026-11-21T10:00:00+08:00');
  await platform.context.db.updateTable('consents').set({ state: 'withdrawn' }).execute();
  const withdrawn = await platform.ask(consented, employer);
  expect(withdrawn.body).toMatchObject({ code: 'consent.withdrawn', queryId: first.body.queryId });
});

test('a key lives 24 hours of real time, whatever the law’s clock says', async () => {
  const first = await platform.ask(about(organizations.clear), from);
  await platform.setClock('2027-11-21T10:00:00+08:00');
  expect((await platform.ask(about(organizations.clear), from)).body.queryId).toBe(first.body.queryId);
  real.now += 24 * 3_600_000;
  const later = await platform.ask(about(organizations.clear), from);
  expect(later.status).toBe(200);
  expect(later.body.queryId).not.toBe(first.body.queryId);
});

test('a key that is no visible ASCII, or too long, is malformed', async () => {
  const { body } = await platform.ask(about(organizations.clear), { idempotencyKey: 'x'.repeat(256) });
  expect(body.code).toBe('request.malformed');
});
