/** PostgreSQL goes away under the running platform and comes back. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { about, openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';
import { administer } from '../store/testing/administer.ts';
import { type PostgresServer, startPostgresServer } from '../store/testing/postgres-server.ts';

let server: PostgresServer;
let platform: TestPlatform;
let databases = 0;
let url: string;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  const name = `platform_${databases++}`;
  await administer(server.urlOf('postgres'), `create database ${name}`);
  url = server.urlOf(name);
  platform = await openTestPlatform({ database: url });
});
afterEach(() => platform.close());

const ask = (key: string) => platform.ask(about(organizations.adverse), { idempotencyKey: key });
const health = async () => (await platform.get<{ status: string }>('/healthz', { as: null })).status;

test('without it nothing is answered; with it again all is as before, without a restart', async () => {
  const { body: first } = await ask('before');
  await server.stop();
  const refused = await ask('during');
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.body).not.toHaveProperty('records');
  expect(await health()).toBe(503);

  await server.start();
  expect(await health()).toBe(200);
  const answered = await ask('during');
  expect(answered.status).toBe(200);
  expect((await ask('before')).body.queryId).toBe(first.queryId);
  const log = await platform.ownLog();
  expect(log.map(({ queryId }) => queryId)).toEqual([answered.body.queryId, first.queryId]);
});

test('connections that are ended cost no more than the queries under way', async () => {
  await ask('before');
  const asked = Array.from({ length: 40 }, (_, i) => ask(`k${i}`));
  await administer(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  for (const { status } of await Promise.all(asked)) expect([200, 503]).toContain(status);
  const again = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(`k${i}`)));
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
  const log = await platform.ownLog(undefined, '?limit=200');
  expect(log.map(({ index }) => index)).toEqual([...Array(41).keys()].reverse());
});
