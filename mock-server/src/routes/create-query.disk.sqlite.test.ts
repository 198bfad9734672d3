import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeEach(async () => {
  platform = await openTestPlatform();
});
afterEach(() => platform.close());

async function pageCount(): Promise<number> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(platform.context.db);
  return rows[0]!.page_count;
}

/** The disk takes nothing more (SQLITE_FULL) until it is given room again. */
async function limitDisk(pages: number): Promise<void> {
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(platform.context.db);
}

/** Until there is no room even for this: the smaller what is asked, the fuller the disk. */
async function askUntilFull(ask = () => platform.ask(about(organizations.adverse))) {
  for (let i = 0; i < 200; i++) {
    const reply = await ask();
    if (reply.status === 503) return reply;
  }
  throw new Error('the disk never filled');
}

test('a disk that is full: no entry, no answer, nothing kept, and all is well once there is room (D1)', async () => {
  await limitDisk((await pageCount()) + 4);
  const refused = await askUntilFull();
  expect(refused).toMatchObject({ status: 503, body: { code: 'log.unavailable' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.body).not.toHaveProperty('queryId');
  expect(refused.body).not.toHaveProperty('records');

  const before = await platform.ownLog(undefined, '?limit=200');
  expect((await platform.ask(about(organizations.adverse))).body.code).toBe('log.unavailable');
  expect(await platform.ownLog(undefined, '?limit=200')).toEqual(before);
  const rows = await platform.context.db.selectFrom('statements').select('query_id').execute();
  expect(rows).toHaveLength(before.length);

  await limitDisk(1_000_000);
  const answered = await platform.ask(about(organizations.adverse));
  expect(answered.status).toBe(200);
  const [newest] = await platform.ownLog();
  expect(newest).toMatchObject({ queryId: answered.body.queryId, index: before[0]!.index + 1 });
});

test('a disk that can only be read: no entry, no answer, and all is well once it can be written again', async () => {
  const { db } = platform.context;
  await sql`pragma query_only = on`.execute(db);
  expect(await platform.ask(about(organizations.clear))).toMatchObject({
    status: 503,
    body: { code: 'log.unavailable' },
  });
  await sql`pragma query_only = off`.execute(db);
  expect((await platform.ask(about(organizations.clear))).status).toBe(200);
  expect(await platform.ownLog()).toHaveLength(1);
});

/** What takes least room. */
const askInVain = () => platform.ask(aboutPerson(persons.consented), { as: 'sk_sandbox_employer' });

test('a refusal that cannot be logged is not told either', async () => {
  await limitDisk((await pageCount()) + 4);
  await askUntilFull(askInVain);
  const { status, body } = await askInVain();
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'log.unavailable' });
});

test('a use of a consent is not taken by an answer that never left', async () => {
  await limitDisk((await pageCount()) + 4);
  await askUntilFull(askInVain);
  const consented = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  expect((await platform.ask(consented, { as: 'sk_sandbox_employer' })).body.code).toBe('log.unavailable');
  const { uses } = await platform.context.db
    .selectFrom('consents')
    .select('uses')
    .where('id', '=', 'cns_sandbox_consented')
    .executeTakeFirstOrThrow();
  expect(uses).toBe(0);
});

test('a batch without a log: every item says so, none is answered', async () => {
  await limitDisk((await pageCount()) + 4);
  await askUntilFull(askInVain);
  const { basis, purpose, subject } = about(organizations.adverse);
  const { status, body } = await platform.askBatch({
    basis,
    purpose,
    items: [{ subject }, { subject: { ...subject, id: 'x' } }],
  });
  expect(status).toBe(200);
  expect(body.results.map((result) => !result.ok && result.problem.code)).toEqual([
    'log.unavailable',
    'log.unavailable',
  ]);
});

test('a retry with the same key, once there is room, is answered and logged once', async () => {
  await limitDisk((await pageCount()) + 4);
  await askUntilFull(askInVain);
  const from = { idempotencyKey: 'retry-1' };
  expect((await platform.ask(about(organizations.clear), from)).body.code).toBe('log.unavailable');
  await limitDisk(1_000_000);
  const first = await platform.ask(about(organizations.clear), from);
  const again = await platform.ask(about(organizations.clear), from);
  expect(first.status).toBe(200);
  expect(again.body.queryId).toBe(first.body.queryId);
});
