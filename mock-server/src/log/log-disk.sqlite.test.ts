import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../store/database.ts';
import { draftOf, openTestLog, readKept, readSigned, recomputeRoot, verifyProof } from './log-test-kit.ts';
import type { TransparencyLog } from './transparency-log.ts';

const unavailable = { code: 'log.unavailable', retryAfter: expect.any(Number) };

describe('a log on a disk that takes nothing', () => {
  let directory: string;
  let db: Kysely<Database>;
  let log: TransparencyLog;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'log-'));
    ({ db, log } = await openTestLog({ file: join(directory, 'log.sqlite') }));
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(directory, { recursive: true });
  });

  async function fillDisk(): Promise<void> {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(db);
  }
  const freeDisk = () => sql`pragma max_page_count = 1000000`.execute(db);

  it('keeps nothing of a group that a full disk refuses, and goes on once there is room', async () => {
    await Promise.all(Array.from({ length: 100 }, () => log.append(draftOf())));
    const before = await log.checkpoint();
    await fillDisk();

    const refused = await Promise.allSettled(Array.from({ length: 5 }, () => log.append(draftOf(undefined, 100_000))));
    for (const result of refused) {
      expect(result).toMatchObject({ status: 'rejected', reason: unavailable });
      // What the operator reads is why, not what failed because of it.
      expect(result).toHaveProperty('reason.cause.message', 'database or disk is full');
    }
    expect(await log.checkpoint()).toBe(before);
    expect(await readKept(db)).toHaveLength(100);

    await freeDisk();
    const entry = randomBytes(32);
    const { index, proof } = await log.append(draftOf(entry, 100_000));
    expect(index).toBe(100);
    await verifyProof(proof, entry, 100);
    const { size, root } = await readSigned(before);
    expect(Buffer.compare(await recomputeRoot(db, size), root)).toBe(0);
  });

  it('keeps nothing where the disk fills up while the log itself is written', async () => {
    await fillDisk();
    let kept = 0;
    const fill = async () => {
      for (; kept < 100_000; kept++) await log.append({ entry: randomBytes(32), persist: async () => {} });
    };
    await expect(fill()).rejects.toMatchObject(unavailable);
    await expect(log.append(draftOf())).rejects.toMatchObject(unavailable);
    expect((await readSigned(await log.checkpoint())).size).toBe(kept);

    await freeDisk();
    expect((await log.append(draftOf())).index).toBe(kept);
    const { size, root } = await readSigned(await log.checkpoint());
    expect(Buffer.compare(await recomputeRoot(db, size), root)).toBe(0);
  });

  it('says so while the store is read-only, and is ready again with it', async () => {
    await log.ready();
    await sql`pragma query_only = on`.execute(db);
    await expect(log.ready()).rejects.toMatchObject(unavailable);
    await expect(log.append(draftOf())).rejects.toMatchObject(unavailable);
    await sql`pragma query_only = off`.execute(db);
    await log.ready();
    expect((await log.append(draftOf())).index).toBe(0);
  });
});
