/** The command line on PostgreSQL: how it starts, and what it says where it cannot. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServerProcess } from './cli/testing/start-server-process.ts';
import { about, organizations } from './query/testing/test-platform.ts';
import { administer } from './store/testing/administer.ts';
import { newPostgresUrl } from './store/testing/test-store.ts';

let folder: string;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
  url = await newPostgresUrl();
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs to its end. */
async function outcome(database: string) {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), '--port', '0', '--data', folder, '--database', database],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { code: code as number, out, err };
}

const PASSWORD = 'geheim-4711';

function at(change: (url: URL) => void): string {
  const changed = new URL(url);
  change(changed);
  return changed.href;
}

async function failsWith(database: string, reason: RegExp): Promise<void> {
  const { code, out, err } = await outcome(database);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(reason);
  expect(err.trimEnd()).not.toContain('\n');
  expect(err).not.toContain(PASSWORD);
}

it('says where no server answers', () =>
  failsWith(
    at((changed) => {
      changed.port = '1';
      changed.password = PASSWORD;
    }),
    /cannot start: no PostgreSQL answers at postgres:\/\/postgres@127\.0\.0\.1:1\/\w+ \(ECONNREFUSED\); start it/,
  ));

it('says where there is no such database', () =>
  failsWith(
    at((changed) => {
      changed.pathname = '/nowhere';
      changed.password = PASSWORD;
    }),
    /there is no such database; make it with createdb/,
  ));

it('says where the user is not let in, and where it may make no tables', async () => {
  const unknown = at((changed) => {
    changed.username = 'nobody_known';
  });
  await failsWith(unknown, /PostgreSQL lets this user in from here not at all/);
  await administer(url, 'drop schema public cascade', 'create schema public', `create role guest login`);
  const guest = at((changed) => {
    changed.username = 'guest';
  });
  await failsWith(guest, /the user may use no schema there/);
});

it('says where the password is wrong', async () => {
  await administer(url, `create role guarded login password 'right'`);
  const wrong = at((changed) => {
    changed.username = 'guarded';
    changed.password = PASSWORD;
  });
  await failsWith(wrong, /PostgreSQL refuses the password; give the right one/);
});

it('leaves a database alone that a newer version has written', async () => {
  const newer = await newPostgresUrl();
  await administer(newer, `insert into kysely_migration values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')`);
  await failsWith(newer, /a newer version of the platform has written postgres:/);
});

it('does not write another’s log: every server needs the same key', async () => {
  const shared = await newPostgresUrl();
  const server = await startServerProcess(['--sandbox', '--data', join(folder, 'first'), '--database', shared]);
  const headers = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };
  const body = JSON.stringify(about(organizations.clear));
  expect((await fetch(`${server.url}/v1/queries`, { method: 'POST', headers, body })).status).toBe(200);
  await server.end('SIGTERM');
  await failsWith(shared, /another key has signed the log in this database; every server needs the same log\.key/);
});
