/** What the tests of the log share: a log over a real store, and a reader that trusts nothing but the key. */
import { randomBytes } from 'node:crypto';
import { type Checkpoint, parseCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import { verifyEd25519 } from '@credit-check/domain/receipt/ed25519';
import { computeInclusionRoot } from '@credit-check/domain/receipt/inclusion-root';
import { computeRoot, HASH_BYTES, hashLeaf } from '@credit-check/domain/receipt/merkle';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import { parseNote, verifyNote } from '@credit-check/domain/receipt/signed-note';
import { parseTlogProof } from '@credit-check/domain/receipt/tlog-proof';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../store/database.ts';
import type { DatabaseLocation } from '../store/database-location.ts';
import { openDatabase } from '../store/open-database.ts';
import { newLocation } from '../store/testing/test-store.ts';
import { createTransparencyLog } from './create-transparency-log.ts';
import { createLogKey } from './log-keys.ts';
import { createEd25519Signer, type LogSigner } from './log-signer.ts';
import { readTile } from './read-tile.ts';
import { formatTilePath } from './tile-path.ts';
import type { LogDraft, TransparencyLog } from './transparency-log.ts';

export const signer: LogSigner = createEd25519Signer(createLogKey('sandbox.example/log', randomBytes));

/** @param location default: a new store */
export async function openTestLog(
  location?: DatabaseLocation,
): Promise<{ db: Kysely<Database>; log: TransparencyLog }> {
  const db = await openDatabase(location ?? (await newLocation()));
  // `bytea` is PostgreSQL's; SQLite keeps bytes as bytes whatever the column is called.
  await sql`create table if not exists kept (log_index integer primary key, bytes bytea)`.execute(db);
  return { db, log: createTransparencyLog({ db, signer }) };
}

/** A draft that writes one row of so many bytes under its index. */
export function draftOf(entry: Uint8Array = randomBytes(HASH_BYTES), bytes = 0): LogDraft {
  return {
    entry,
    persist: async (transaction, index) => {
      await sql`insert into kept values (${index}, ${randomBytes(bytes)})`.execute(transaction);
    },
  };
}

/** Indexes of the rows that drafts have written. */
export async function readKept(db: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ log_index: number }>`select log_index from kept order by log_index`.execute(db);
  return rows.map((row) => row.log_index);
}

/** @throws Error unless signed by the log's key */
export async function readSigned(note: string): Promise<Checkpoint> {
  const parsed = parseNote(note);
  if (!parsed || !(await verifyNote(parsed, parseVerifierKey(signer.vkey)!, verifyEd25519)))
    throw new Error('unsigned');
  return parseCheckpoint(parsed.text)!;
}

/** The checkpoint a proof leads to. @throws Error where it does not */
export async function verifyProof(proof: string, entry: Uint8Array, index: number): Promise<Checkpoint> {
  const parsed = parseTlogProof(proof)!;
  const checkpoint = await readSigned(parsed.checkpoint);
  const root = computeInclusionRoot(hashLeaf(entry), parsed.index, checkpoint.size, parsed.hashes);
  if (parsed.index !== index || !root || Buffer.compare(root, checkpoint.root) !== 0) throw new Error('not included');
  return checkpoint;
}

/** The root at a size, recomputed from the public tiles of level 0 as an auditor would. */
export async function recomputeRoot(db: Kysely<Database>, size: number): Promise<Uint8Array> {
  const leaves: Uint8Array[] = [];
  for (let index = 0; leaves.length < size; index++) {
    const width = Math.min(256, size - leaves.length);
    const tile = await readTile(db, formatTilePath({ level: 0, index, width }));
    for (let i = 0; i < width; i++) leaves.push(tile!.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
  }
  return computeRoot(leaves);
}
