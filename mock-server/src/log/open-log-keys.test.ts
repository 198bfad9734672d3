import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyEd25519 } from '@credit-check/domain/receipt/ed25519';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import { parseNote, verifyNote } from '@credit-check/domain/receipt/signed-note';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retireLogKeys, rotateLogKeys } from './log-keys.ts';
import { createEd25519Signer } from './log-signer.ts';
import { openLogKeys, replaceLogKeys } from './open-log-keys.ts';

const origin = 'sandbox.example/log';

describe('the key of the log', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'key-'));
    file = join(directory, 'log.key');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is made on the first start for its owner alone, and is the same on the next', async () => {
    const made = createEd25519Signer(...(await openLogKeys(file, origin, randomBytes)));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['log.key']);
    const again = createEd25519Signer(...(await openLogKeys(file, origin, randomBytes)));
    expect(again.vkey).toBe(made.vkey);
    expect(made.vkey).toMatch(/^sandbox\.example\/log\+[0-9a-f]{8}\+/);
  });

  it('is one key where several processes start at once', async () => {
    const keys = await Promise.all([1, 2, 3, 4].map(() => openLogKeys(file, origin, randomBytes)));
    expect(new Set(keys.map(([{ seed }]) => Buffer.from(seed).toString('hex'))).size).toBe(1);
  });

  it('is refused where others can read it', async () => {
    await openLogKeys(file, origin, randomBytes);
    chmodSync(file, 0o640);
    await expect(openLogKeys(file, origin, randomBytes)).rejects.toThrow('chmod 600');
  });

  it('is refused for a log of another name, or where it is no key', async () => {
    await openLogKeys(file, origin, randomBytes);
    await expect(openLogKeys(file, 'other.example/log', randomBytes)).rejects.toThrow('not of other.example/log');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5));
    await expect(openLogKeys(file, origin, randomBytes)).rejects.toThrow('holds no log key');
  });

  it('is rotated: both sign, so that either verifies, until the old one is retired; both are named', async () => {
    const kept = await openLogKeys(file, origin, randomBytes);
    await replaceLogKeys(file, rotateLogKeys(kept, randomBytes), randomBytes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const rotated = await openLogKeys(file, origin, randomBytes);
    const signer = createEd25519Signer(...rotated);
    expect(signer.vkeys).toEqual([signer.vkey, createEd25519Signer(...kept).vkey]);
    const verifies = async (text: string) =>
      Promise.all(signer.vkeys.map((vkey) => verifyNote(parseNote(text)!, parseVerifierKey(vkey)!, verifyEd25519)));
    const tree = { size: 1, root: randomBytes(32) };
    expect(await verifies(signer.signCheckpoint(tree))).toEqual([true, true]);

    await replaceLogKeys(file, retireLogKeys(rotated), randomBytes);
    const retired = createEd25519Signer(...(await openLogKeys(file, origin, randomBytes)));
    expect(retired.vkeys).toEqual(signer.vkeys);
    expect(await verifies(retired.signCheckpoint(tree))).toEqual([true, false]);
    expect(readFileSync(file, 'utf8').match(/PRIVATE/g)).toHaveLength(1);
  });
});
