/** The log's term (D7), and what backups still say once periods are over (contract §6). */
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FullReceipt } from '@credit-check/domain/contract/answer';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLiveOpenings, findStatements } from '../store/find-queries.ts';
import { openDatabase } from '../store/open-database.ts';
import { createPeriodKeys } from '../store/period-keys.ts';
import { openClaims, openHeld } from './seal-openings.ts';
import { about, openTestPlatform, organizations, type TestPlatform } from './testing/test-platform.ts';

const REFERENCE = 'GXZC-看不见-0001';
const START = '2026-11-21T10:00:00+08:00';

let folder: string;
let logged: string;
let platform: TestPlatform;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-check-term-'));
  logged = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logged += chunk;
      done();
    },
  });
  platform = await openTestPlatform({ data: folder, logger: pino(stream) });
});
afterEach(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (id: string) =>
  (await platform.ask(about(id, { purpose: { code: 'bid-qualification', reference: REFERENCE } }))).body;

/** All that stands in the folder's files. */
async function readFolder(of: string): Promise<string> {
  const files = (await readdir(of)).map((name) => readFile(join(of, name)));
  return Buffer.concat(await Promise.all(files)).toString('latin1');
}
const inFile = (text: string) => Buffer.from(text).toString('latin1');

test('past its term an entry is in nobody’s log; its hash stays, and a receipt held elsewhere still verifies', async () => {
  const answer = await ask(organizations.adverse);
  await platform.setClock('2031-11-20T23:59:00+08:00');
  expect((await platform.get(`/v1/queries/${answer.queryId}`)).status).toBe(200);
  expect(await readFolder(folder)).toContain(inFile(REFERENCE));

  await platform.setClock('2031-11-21T00:00:00+08:00');
  expect((await platform.get(`/v1/queries/${answer.queryId}`)).status).toBe(404);
  expect((await platform.get(`/v1/queries/${answer.queryId}/receipt`)).status).toBe(404);
  expect(await platform.ownLog()).toEqual([]);
  const { db, log, vkeys } = platform.context;
  const [row] = await db.selectFrom('queries').selectAll().execute();
  expect(row).toMatchObject({ owner: '', organization_id: '', operator: '', subject_key: null, log_index: 0 });
  expect(await readFolder(folder)).not.toContain(inFile(REFERENCE));
  expect(await log.checkpoint()).toContain('\n1\n');
  const receipt = { ...(answer.receipt as FullReceipt), openings: [] };
  await expect(verifyReceipt(receipt, { vkey: vkeys[0]!, at: START })).resolves.toBeDefined();
});

test('no opening stands in a file of the platform, its log or a backup; once the period is over a backup opens nothing', async () => {
  const answer = await ask(organizations.ending);
  const { openings } = answer.receipt as FullReceipt;
  const backup = await mkdtemp(join(tmpdir(), 'credit-check-backup-'));
  await sql`pragma wal_checkpoint(truncate)`.execute(platform.context.db);
  await copyFile(join(folder, 'platform.sqlite'), join(backup, 'platform.sqlite'));

  const open = async (keysFrom: string) => {
    await copyFile(join(keysFrom, 'platform-keys.sqlite'), join(backup, 'platform-keys.sqlite'));
    const db = await openDatabase({ file: join(backup, 'platform.sqlite') });
    const keys = createPeriodKeys(db, randomBytes);
    const held = (await findLiveOpenings(db, [answer.queryId], Date.parse(START))).get(answer.queryId);
    const claims = (await findStatements(db, [answer.queryId])).get(answer.queryId)!.claims;
    const opened = { held: await openHeld(keys, held!), claims: await openClaims(keys, answer.queryId, claims) };
    await db.destroy();
    return opened;
  };

  await sql`pragma vault.wal_checkpoint(truncate)`.execute(platform.context.db);
  const before = await open(folder);
  expect(before.held).toHaveLength(1);
  expect(openings).toEqual(expect.arrayContaining([...before.held, ...before.claims]));

  await platform.setClock(answer.records[0]!.disclosure.endsAt!);
  expect((await open(folder)).held).toEqual([]);
  expect((await open(folder)).claims).toHaveLength(3);
  const everything = `${await readFolder(folder)}${await readFolder(backup)}${logged}`;
  for (const opening of openings) {
    expect(everything).not.toContain(opening);
    const [salt] = JSON.parse(Buffer.from(opening, 'base64url').toString());
    expect(everything).not.toContain(salt);
  }
  await rm(backup, { recursive: true });
});
