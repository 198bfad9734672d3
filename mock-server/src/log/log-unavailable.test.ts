import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import type { DatabaseLocation } from '../store/database-location.ts';
import { newLocation } from '../store/testing/test-store.ts';
import { createTransparencyLog } from './create-transparency-log.ts';
import { createLogKey } from './log-keys.ts';
import { createEd25519Signer } from './log-signer.ts';
import { draftOf, openTestLog, readKept, readSigned } from './log-test-kit.ts';
import type { LogDraft, TransparencyLog } from './transparency-log.ts';

const unavailable = { code: 'log.unavailable', retryAfter: expect.any(Number) };

describe('a log that cannot be written', () => {
  let directory: string;
  let location: DatabaseLocation;
  let db: Kysely<Database>;
  let log: TransparencyLog;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'log-'));
    location = await newLocation(directory);
    ({ db, log } = await openTestLog(location));
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(directory, { recursive: true });
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
    await sql`update log_entries set entries = ${new Uint8Array(32)}`.execute(db);
    await log.close();
    await db.destroy();
    ({ db, log } = await openTestLog(location));
    await expect(log.append(draftOf())).rejects.toMatchObject(unavailable);
    await expect(log.proof(0)).rejects.toMatchObject(unavailable);
  });

  it('appends nothing to a log that another key has signed, and is not ready', async () => {
    const other = createTransparencyLog({
      db,
      signer: createEd25519Signer(createLogKey('sandbox.example/log', randomBytes)),
    });
    await other.ready();
    await log.append(draftOf());
    await expect(other.append(draftOf())).rejects.toMatchObject(unavailable);
    await expect(other.ready()).rejects.toMatchObject(unavailable);
    expect((await log.append(draftOf())).index).toBe(1);
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
