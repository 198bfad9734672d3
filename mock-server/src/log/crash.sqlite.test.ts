/**
 * What a SIGKILL at any instant leaves behind (D1). `CRASH_KILLS` sets how often a process is killed: half of the times from
 * outside, half of the times by itself at one of the statements of a commit.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Checkpoint, parseCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import { computeRoot, hashLeaf } from '@credit-check/domain/receipt/merkle';
import { parseNote } from '@credit-check/domain/receipt/signed-note';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import { nativeSha256 } from './native-sha256.ts';
import { readEntries } from './stored-tiles.ts';

const KILLS = Number(process.env.CRASH_KILLS ?? 100);
/** Statements of some commits: queries, releases, and what is taken back. */
const STEPS = 40;
const KILL_AFTER_MS_MAX = 40;
const child = fileURLToPath(new URL('testing/crash-child.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-check-crash-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Acknowledged {
  readonly queryId: string;
  readonly index: number;
  readonly checkpoint: string;
}

interface Run {
  readonly acknowledged: readonly Acknowledged[];
  readonly forgotten: readonly string[];
  readonly signal: string | null;
}

/** Lets one process write until it is dead. */
async function runChild(args: readonly string[], kill?: (running: ChildProcess) => void): Promise<Run> {
  const running = spawn(process.execPath, [child, folder, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  const exit = once(running, 'exit') as Promise<[number | null, string | null]>;
  const acknowledged: Acknowledged[] = [];
  const forgotten: string[] = [];
  for await (const line of createInterface({ input: running.stdout! })) {
    const said = JSON.parse(line);
    if (said.started) kill?.(running);
    if (said.queryId) acknowledged.push(said);
    if (said.forgotten) forgotten.push(said.forgotten);
  }
  const [, signal] = await exit;
  return { acknowledged, forgotten, signal };
}

function checkpointOf(note: string): Checkpoint {
  return parseCheckpoint(parseNote(note)!.text)!;
}

/** Every entry of the log, from its public bundles. */
async function readLog(db: Kysely<Database>): Promise<{ entries: Uint8Array[]; checkpoint: Checkpoint | undefined }> {
  const { size, checkpoint } = await db.selectFrom('log_head').selectAll().executeTakeFirstOrThrow();
  const entries: Uint8Array[] = [];
  for (let bundle = 0; entries.length < Number(size); bundle++) entries.push(...(await readEntries(db, bundle))!);
  return { entries, checkpoint: checkpoint === null ? undefined : checkpointOf(checkpoint) };
}

test(`killed ${KILLS} times, a process has lost no query it acknowledged, and its log only ever grew`, async () => {
  let seen: Uint8Array[] = [];
  const runs: Run[] = [];
  for (let i = 0; i < KILLS; i++) {
    const run =
      i % 2 === 0
        ? await runChild([], (running) => setTimeout(() => running.kill('SIGKILL'), (i * 7) % KILL_AFTER_MS_MAX))
        : await runChild([i % 4 === 1 ? 'before' : 'after', String(1 + (((i - 1) / 2) % STEPS))]);
    expect(run.signal).toBe('SIGKILL');
    runs.push(run);

    const db = await openDatabase({ file: join(folder, 'platform.sqlite') });
    const { entries, checkpoint } = await readLog(db);
    expect(Buffer.concat(entries.slice(0, seen.length)).equals(Buffer.concat(seen))).toBe(true);
    // The checkpoint is over these entries, and every one that was given out over the first of them.
    expect(checkpoint?.size ?? 0).toBe(entries.length);
    const hashes = entries.map((entry) => hashLeaf(entry, nativeSha256));
    const notes = new Set(run.acknowledged.map((query) => query.checkpoint));
    for (const signed of [...(checkpoint ? [checkpoint] : []), ...Array.from(notes, checkpointOf)]) {
      const root = computeRoot(hashes.slice(0, signed.size), nativeSha256);
      expect(Buffer.from(root)).toEqual(Buffer.from(signed.root));
    }
    const kept = await db.selectFrom('queries').select(['query_id', 'log_index']).execute();
    const indexes = new Map(kept.map(({ query_id, log_index }) => [query_id, log_index]));
    for (const { queryId, index } of run.acknowledged) expect(indexes.get(queryId)).toBe(index);
    await db.destroy();
    seen = entries;
  }

  // A last start finds what is left to be released, and ends in peace.
  await runChild([], (running) => running.stdin!.write('\n'));
  const db = await openDatabase({ file: join(folder, 'platform.sqlite') });
  expect(await db.selectFrom('pending_releases').selectAll().execute()).toEqual([]);
  const queries = await db.selectFrom('queries').select(['query_id', 'log_index']).execute();
  const releases = await db.selectFrom('releases').select(['query_id', 'log_index']).execute();
  const { entries } = await readLog(db);
  // Each entry is one query or one release, and no receipt is released twice.
  expect([...queries, ...releases].map((row) => row.log_index).sort((a, b) => a - b)).toEqual([...entries.keys()]);
  expect(new Set(releases.map(({ query_id }) => query_id)).size).toBe(releases.length);
  const released = new Set(releases.map(({ query_id }) => query_id));
  for (const id of runs.flatMap(({ forgotten }) => forgotten)) expect(released).toContain(id);
  // Not all of them died before they had done anything.
  expect(runs.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(KILLS / 4);
  expect(releases.length).toBeGreaterThan(KILLS / 20);
  await db.destroy();
}, 600_000);
