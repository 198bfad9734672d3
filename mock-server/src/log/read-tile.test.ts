import { createHash, randomBytes } from 'node:crypto';
import { computeRoot, hashLeaf } from '@credit-check/domain/receipt/merkle';
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../store/database.ts';
import { openTestLog, readSigned } from './log-test-kit.ts';
import { readTile } from './read-tile.ts';

describe('tiles of a log with 600 entries', () => {
  const entries = Array.from({ length: 600 }, () => new Uint8Array(randomBytes(32)));
  let db: Kysely<Database>;
  let root: Uint8Array;
  beforeAll(async () => {
    const opened = await openTestLog();
    db = opened.db;
    await Promise.all(entries.map((entry) => opened.log.append({ entry, persist: async () => {} })));
    root = (await readSigned(await opened.log.checkpoint())).root;
  });

  it('hold leaf hashes on level 0, full and partial at any width reached', async () => {
    const leaves = entries.map((entry) => hashLeaf(entry));
    expect(await readTile(db, '0/001')).toEqual(Buffer.concat(leaves.slice(256, 512)));
    expect(await readTile(db, '0/002.p/88')).toEqual(Buffer.concat(leaves.slice(512)));
    expect(await readTile(db, '0/002.p/7')).toEqual(Buffer.concat(leaves.slice(512, 519)));
    expect(await readTile(db, '0/000.p/255')).toEqual(Buffer.concat(leaves.slice(0, 255)));
  });

  it('hold the roots of full tiles on level 1, from which the root follows', async () => {
    const level1 = (await readTile(db, '1/000.p/2'))!;
    const leaves = entries.map((entry) => hashLeaf(entry));
    expect(level1).toEqual(Buffer.concat([computeRoot(leaves.slice(0, 256)), computeRoot(leaves.slice(256, 512))]));
    const node = (left: Uint8Array, right: Uint8Array) =>
      createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
    const left = node(level1.subarray(0, 32), level1.subarray(32));
    expect(node(left, computeRoot(leaves.slice(512)))).toEqual(Buffer.from(root));
  });

  it('give the entries, each after its length', async () => {
    const bundle = (await readTile(db, 'entries/002.p/88'))!;
    expect(bundle).toHaveLength(88 * 34);
    expect(bundle.subarray(0, 2)).toEqual(Buffer.of(0, 32));
    expect(bundle.subarray(2, 34)).toEqual(Buffer.from(entries[512]!));
    expect(bundle.subarray(-32)).toEqual(Buffer.from(entries[599]!));
  });

  it.each(['0/002', '0/002.p/89', '0/003.p/1', '1/000.p/3', '1/000', '2/000.p/1', 'entries/002', '0/2'])(
    'do not exist at %s',
    async (path) => {
      expect(await readTile(db, path)).toBeUndefined();
    },
  );
});
