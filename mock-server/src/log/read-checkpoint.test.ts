import { randomBytes } from 'node:crypto';
import { verifyEd25519 } from '@credit-check/domain/receipt/ed25519';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import { parseNote, verifyNote } from '@credit-check/domain/receipt/signed-note';
import { expect, it } from 'vitest';
import { openDatabase } from '../store/open-database.ts';
import { newLocation } from '../store/testing/test-store.ts';
import { createTransparencyLog } from './create-transparency-log.ts';
import { createLogKey } from './log-keys.ts';
import { createEd25519Signer } from './log-signer.ts';
import { readCheckpoint } from './read-checkpoint.ts';

const origin = 'sandbox.example/log';
const older = createLogKey(origin, randomBytes);
const newer = createLogKey(origin, randomBytes);
const before = createEd25519Signer(older);
const both = createEd25519Signer(newer, older);

const verifies = (note: string, vkey: string) =>
  verifyNote(parseNote(note)!, parseVerifierKey(vkey)!, verifyEd25519).then(Boolean);

async function openLog() {
  const db = await openDatabase(await newLocation());
  await createTransparencyLog({ db, signer: before }).append({ entry: randomBytes(32) });
  return db;
}

it('is signed by a key added since, before anything else is logged', async () => {
  const db = await openLog();
  const { note } = await readCheckpoint(db, both);
  expect(await Promise.all(both.vkeys.map((vkey) => verifies(note, vkey)))).toEqual([true, true]);
});

it('stays as another server with more keys has signed it', async () => {
  const db = await openLog();
  await createTransparencyLog({ db, signer: both }).append({ entry: randomBytes(32) });
  const { note } = await readCheckpoint(db, before);
  expect(await verifies(note, both.vkey)).toBe(true);
});

it('gives no signature to a tree that was never signed', async () => {
  const db = await openLog();
  await db
    .updateTable('log_head')
    .set({ root: randomBytes(32) })
    .execute();
  const { note } = await readCheckpoint(db, both);
  expect(await verifies(note, both.vkey)).toBe(false);
});
