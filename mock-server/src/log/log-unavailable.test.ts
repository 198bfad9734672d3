import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { draftOf, openTestLog, readKept, readSigned, recomputeRoot, verifyProof } from './log-test-kit.ts';
import type { LogDraft, TransparencyLog } from './transparency-log.ts';

const unavailable = { code: 'log.unavailable', retryAfter: expect.any(Number) };

describe('a log that cannot be written', () => {
  let directory: string;
  let db: Kysely<Database>;
  let log: TransparencyLog;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'log-'));
    ({ db, log } = await openTestLog(join(directory, 'log.sqlite')));
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
    for (const result of refused) expect(result).toMatchObject({ status: 'rejected', reason: unavailable });
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

  it('drops a draft that refuses itself, alone', async () => {
    const refusing: LogDraft = {
      entry: randomBytes(32),
      persist: async (transaction, index) => {
        await sql`insert into kept values (${index}, null)`.execute(transaction);
        throw new ProblemError('consent.used-up');
      },
    };
    const good = [randomBytes(32), randomBytes(32)];
    const [first, refused, second] = await Promise.allSettled([
      log.append(draftOf(good[0])),
      log.append(refusing),
      log.append(draftOf(good[1])),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'consent.used-up' } });
    expect(first).toMatchObject({ value: { index: 0 } });
    expect(second).toMatchObject({ value: { index: 1 } });
    expect(await readKept(db)).toEqual([0, 1]);
    expect((await readSigned(await log.checkpoint())).size).toBe(2);
    await expect(log.append(refusing)).rejects.toMatchObject({ code: 'consent.used-up' });
    expect((await log.append(draftOf())).index).toBe(2);
  });

  it('drops a draft whose rows the store refuses, alone', async () => {
    const breaking: LogDraft = {
      entry: randomBytes(32),
      persist: async (transaction) => {
        await sql`insert into kept values (0, null), (0, null)`.execute(transaction);
      },
    };
    const [broken, good] = await Promise.allSettled([log.append(breaking), log.append(draftOf())]);
    expect(broken).toMatchObject({ status: 'rejected', reason: unavailable });
    expect(good).toMatchObject({ value: { index: 0 } });
  });

  it('appends nothing to a log whose past was altered', async () => {
    await log.append(draftOf());
    await log.append(draftOf());
    await sql`update log_entry_bundles set entries = zeroblob(64)`.execute(db);
    await log.close();
    await db.destroy();
    ({ db, log } = await openTestLog(join(directory, 'log.sqlite')));
    await expect(log.append(draftOf())).rejects.toMatchObject(unavailable);
    await expect(log.proof(0)).rejects.toMatchObject(unavailable);
  });

  it('finishes what it has taken when it is closed, and takes nothing more', async () => {
    const taken = [log.append(draftOf()), log.append(draftOf())];
    await log.close();
    await db.destroy();
    expect((await Promise.all(taken)).map(({ index }) => index)).toEqual([0, 1]);
    await expect(log.append(draftOf())).rejects.toMatchObject(unavailable);
    await expect(log.ready()).rejects.toMatchObject(unavailable);
  });

  it('answers nothing once the database is gone', async () => {
    await db.destroy();
    await expect(log.append(draftOf())).rejects.toMatchObject(unavailable);
    await expect(log.checkpoint()).rejects.toMatchObject(unavailable);
  });
});
