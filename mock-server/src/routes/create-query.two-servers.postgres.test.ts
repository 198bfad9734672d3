/** Two servers on one PostgreSQL: a retry may reach the other one while the first is under way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { about, openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';
import { newPostgresUrl } from '../store/testing/test-store.ts';

let data: string;
let servers: TestPlatform[];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'credit-check-'));
  const database = await newPostgresUrl();
  servers = [await openTestPlatform({ data, database }), await openTestPlatform({ data, database })];
});
afterEach(async () => {
  for (const server of servers) await server.close();
  await rm(data, { recursive: true });
});

const { adverse, clear } = organizations;

test('the same request on both is one query, with one answer', async () => {
  const keys = Array.from({ length: 20 }, (_, i) => `key-${i}`);
  const replies = await Promise.all(
    keys.flatMap((idempotencyKey) => servers.map((server) => server.ask(about(adverse), { idempotencyKey }))),
  );
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  const ids = replies.map(({ body }) => body.queryId);
  for (let i = 0; i < ids.length; i += 2) expect(ids[i]).toBe(ids[i + 1]);
  expect(await servers[0]!.ownLog()).toHaveLength(keys.length);
});

test('so are the items of a batch, each', async () => {
  const { basis, purpose, subject } = about(adverse);
  const items = Array.from({ length: 30 }, (_, i) => ({ subject: i % 3 === 0 ? { ...subject, id: 'x' } : subject }));
  const [one, other] = await Promise.all(
    servers.map((server) => server.askBatch({ basis, purpose, items }, { idempotencyKey: 'batch' })),
  );
  const idsOf = ({ body }: typeof one & object) =>
    body.results.map((result) => (result.ok ? result.answer.queryId : result.problem.queryId));
  expect(idsOf(one!)).toEqual(idsOf(other!));
  expect(new Set(idsOf(one!)).size).toBe(items.length);
  expect(await servers[1]!.ownLog()).toHaveLength(items.length);
});

test('the same key with another body is a conflict on the other one too', async () => {
  const replies = await Promise.all([
    servers[0]!.ask(about(adverse), { idempotencyKey: 'key' }),
    servers[1]!.ask(about(clear), { idempotencyKey: 'key' }),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
});
