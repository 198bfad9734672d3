import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { about, organizations } from './query/testing/test-platform.ts';

const script = fileURLToPath(new URL('main.ts', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

const { PORT: _port, HOST: _host, DATABASE_URL: _url, ...environment } = process.env;

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs to its end. */
async function outcome(args: readonly string[], env?: NodeJS.ProcessEnv) {
  const child = run(args, env);
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { code: code as number, out, err };
}

async function start(args: readonly string[]) {
  const child = run(['--port', '0', ...args]);
  const log = createInterface({ input: child.stderr! });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    break;
  }
  const url = /http:\/\/\S+$/.exec(lines[0] ?? '')?.[0];
  if (url === undefined) throw new Error('did not say where it listens');
  return {
    url,
    child,
    log,
    async end(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

const headers = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };

it('what it logged is there after SIGTERM and a start with the same folder, which is for its owner only', async () => {
  const data = join(folder, 'data');
  const first = await start(['--sandbox', '--data', data]);
  const body = JSON.stringify(about(organizations.adverse));
  const asked = await fetch(`${first.url}/v1/queries`, { method: 'POST', headers, body });
  expect(asked.status).toBe(200);
  const { queryId } = (await asked.json()) as { queryId: string };
  const checkpoint = await (await fetch(`${first.url}/log/checkpoint`)).text();
  expect(await first.end('SIGTERM')).toBe(0);
  expect((await stat(data)).mode & 0o077).toBe(0);

  const second = await start(['--sandbox', '--data', data]);
  const log = await (await fetch(`${second.url}/v1/queries`, { headers })).json();
  expect(log).toMatchObject({ items: [{ queryId, index: 0, outcome: 'answered' }] });
  expect(await (await fetch(`${second.url}/log/checkpoint`)).text()).toBe(checkpoint);
  expect(await second.end('SIGINT')).toBe(0);

  const { code, err } = await outcome(['--port', '0', '--data', data]);
  expect(code).toBe(1);
  expect(err).toMatch(/cannot start: .*log\.key holds the key of the log sandbox/);
});

it('a second signal does not wait for requests under way', async () => {
  const server = await start(['--sandbox', '--data', ':memory:']);
  const slow = JSON.stringify({ latencyMs: 60_000 });
  await fetch(`${server.url}/sandbox/faults`, { method: 'PUT', headers, body: slow });
  fetch(`${server.url}/v1/queries`, { headers }).catch(() => {});
  // An answer on a later connection: the earlier one's request has come in.
  await fetch(`${server.url}/sandbox/clock`);
  const closing = once(server.log, 'line');
  server.child.kill('SIGTERM');
  expect((await closing)[0]).toContain('once more to force');
  expect(server.child.exitCode).toBeNull();
  expect(await server.end('SIGTERM')).toBe(1);
});

it('without --sandbox there is nothing invented', async () => {
  const server = await start(['--data', ':memory:']);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/sandbox/clock`)).status).toBe(404);
  expect((await fetch(`${server.url}/v1/queries`, { headers })).status).toBe(401);
  expect(await server.end('SIGTERM')).toBe(0);
});

it('--help says all and starts nothing', async () => {
  const { code, out, err } = await outcome(['--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const option of ['--port', '--host', '--data', '--database', '--sandbox', '--now', '--no-demo'])
    expect(out).toContain(option);
});

it.each([
  [[], { PORT: 'http' }, 2, /^--port \(or PORT\) must be a number/],
  [
    ['--database', 'mysql://127.0.0.1/credit'],
    {},
    2,
    /^--database \(or DATABASE_URL\) must be a URL such as postgres:/,
  ],
  [['--port', '0', '--host', '203.0.113.1'], {}, 1, /203\.0\.113\.1 is not an address of this machine/],
] as const)('%j %j ends with what to do', async (args, env, code, reason) => {
  const ended = await outcome(args, env);
  expect(ended.code).toBe(code);
  expect(ended.err).toMatch(reason);
  expect(ended.err.trimEnd()).not.toContain('\n');
  expect(ended.out).toBe('');
});

it('says so where the port is taken or the folder is none', async () => {
  const server = await start(['--data', ':memory:']);
  const taken = await outcome(['--data', ':memory:', '--port', new URL(server.url).port]);
  expect(taken).toMatchObject({ code: 1, err: expect.stringMatching(/port \d+ is taken; choose another with --port/) });
  await server.end('SIGTERM');
  const file = join(folder, 'file');
  await writeFile(file, '');
  const none = await outcome(['--port', '0', '--data', file]);
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining(`--data ${file}`) });
});
