import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEd25519Signer } from './log-signer.ts';
import { openLogKey } from './open-log-key.ts';

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
    const made = createEd25519Signer(await openLogKey(file, origin, randomBytes));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['log.key']);
    const again = createEd25519Signer(await openLogKey(file, origin, randomBytes));
    expect(again.vkey).toBe(made.vkey);
    expect(made.vkey).toMatch(/^sandbox\.example\/log\+[0-9a-f]{8}\+/);
  });

  it('is one key where several processes start at once', async () => {
    const keys = await Promise.all([1, 2, 3, 4].map(() => openLogKey(file, origin, randomBytes)));
    expect(new Set(keys.map(({ seed }) => Buffer.from(seed).toString('hex'))).size).toBe(1);
  });

  it('is refused where others can read it', async () => {
    await openLogKey(file, origin, randomBytes);
    chmodSync(file, 0o640);
    await expect(openLogKey(file, origin, randomBytes)).rejects.toThrow('chmod 600');
  });

  it('is refused for a log of another name, or where it is no key', async () => {
    await openLogKey(file, origin, randomBytes);
    await expect(openLogKey(file, 'other.example/log', randomBytes)).rejects.toThrow('not of other.example/log');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5));
    await expect(openLogKey(file, origin, randomBytes)).rejects.toThrow('holds no log key');
  });
});
