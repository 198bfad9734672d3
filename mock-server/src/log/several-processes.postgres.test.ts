/** Two server processes on one PostgreSQL under load, one of them killed: still one log, and nothing acknowledged is lost. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '@credit-check/domain/contract/answer';
import { type Checkpoint, parseCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import { verifyEd25519 } from '@credit-check/domain/receipt/ed25519';
import { computeRoot, hashLeaf } from '@credit-check/domain/receipt/merkle';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import { parseNote, verifyNote } from '@credit-check/domain/receipt/signed-note';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServerProcess } from '../cli/testing/start-server-process.ts';
import { about, organizations } from '../query/testing/test-platform.ts';
import { openDatabase } from '../store/open-database.ts';
import { newPostgresUrl } from '../store/testing/test-store.ts';
import { readEntries } from './stored-tiles.ts';

const AT_ONCE = 12;
/** Acknowledged by both together when one is killed, and in all. */
const KILLED_AT = 200;
const ACKNOWLEDGED = 400;
const headers = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'credit-check-'));
});
afterAll(() => rm(data, { recursive: true }));

async function ask(url: string): Promise<Answer> {
  const body = JSON.stringify(about(organizations.adverse));
  const response = await fetch(`${url}/v1/queries`, { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

/** Asks on and on until `isOver`, keeping every answer; ends quietly where the server does. */
async function load(url: string, isOver: () => boolean, onAnswer: (answer: Answer) => void): Promise<void> {
  const one = async () => {
    while (!isOver()) onAnswer(await ask(url));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function verifyCheckpoint(note: string, vkey: string): Promise<Checkpoint> {
  const parsed = parseNote(note)!;
  expect(await verifyNote(parsed, parseVerifierKey(vkey)!, verifyEd25519)).toBe(true);
  return parseCheckpoint(parsed.text)!;
}

it('no gap, no fork, no acknowledged entry lost', { timeout: 120_000 }, async () => {
  const url = await newPostgresUrl();
  const args = ['--sandbox', '--data', data, '--database', url];
  const survivor = await startServerProcess(args);
  const victim = await startServerProcess(args);
  const { vkeys } = (await (await fetch(`${survivor.url}/.well-known/credit-platform`)).json()) as { vkeys: string[] };
  const vkey = vkeys[0]!;

  const acknowledged: Answer[] = [];
  const notes = new Set<string>();
  let killed: Promise<void> | undefined;
  const keep = (answer: Answer) => {
    acknowledged.push(answer);
    if (acknowledged.length >= KILLED_AT) killed ??= victim.end('SIGKILL');
  };
  let hasFailed = false;
  const isOver = () => hasFailed || acknowledged.length >= ACKNOWLEDGED;
  const watching = (async () => {
    while (!isOver()) notes.add(await (await fetch(`${survivor.url}/log/checkpoint`)).text());
  })();
  const [byVictim, bySurvivor] = await Promise.allSettled([
    load(victim.url, isOver, keep),
    load(survivor.url, isOver, keep).catch((error: unknown) => {
      hasFailed = true;
      throw error;
    }),
    watching,
  ]);
  expect(byVictim.status).toBe('rejected');
  expect(bySurvivor).toMatchObject({ status: 'fulfilled' });
  await killed;
  notes.add(await (await fetch(`${survivor.url}/log/checkpoint`)).text());

  const db = await openDatabase({ url });
  const rows = await db.selectFrom('queries').select(['query_id', 'log_index']).orderBy('log_index').execute();
  const entries: Uint8Array[] = [];
  for (let bundle = 0; entries.length < rows.length; bundle++) entries.push(...(await readEntries(db, bundle))!);
  await db.destroy();
  await survivor.end('SIGTERM');

  // No gap: each entry of the log is a query's, and each query has its own place.
  expect(rows.map(({ log_index }) => log_index)).toEqual([...rows.keys()]);
  expect(entries).toHaveLength(rows.length);

  // Nothing acknowledged is lost, and every receipt leads to the place it says.
  const at = new Map(rows.map(({ query_id, log_index }) => [query_id, log_index]));
  const checkpoints: Checkpoint[] = [];
  for (const { queryId, asOf, receipt } of acknowledged) {
    if (receipt === undefined || !('statement' in receipt)) throw new Error('no receipt');
    const { index, checkpoint } = await verifyReceipt(receipt, { vkey, at: asOf });
    expect(index).toBe(at.get(queryId));
    expect(createHash('sha256').update(receipt.statement, 'base64url').digest().equals(entries[index]!)).toBe(true);
    checkpoints.push(checkpoint);
  }

  // No fork: every checkpoint anyone saw, of either process, is one of this log.
  for (const note of notes) checkpoints.push(await verifyCheckpoint(note, vkey));
  const leaves = entries.map((entry) => hashLeaf(entry));
  const roots = new Map<number, Uint8Array>();
  for (const { size, root } of checkpoints) {
    const expected = roots.get(size) ?? computeRoot(leaves.slice(0, size));
    roots.set(size, expected);
    expect(Buffer.compare(root, expected), `at size ${size}`).toBe(0);
  }
  expect(Math.max(...roots.keys())).toBe(rows.length);
});
