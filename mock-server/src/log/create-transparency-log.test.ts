import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newLocation } from '../store/testing/test-store.ts';
import { draftOf, openTestLog, readKept, readSigned, recomputeRoot, verifyProof } from './log-test-kit.ts';

const entries = (count: number) => Array.from({ length: count }, () => new Uint8Array(randomBytes(32)));

describe('the transparency log', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'log-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is empty, signed and without proofs at first', async () => {
    const { log } = await openTestLog();
    const { size, root } = await readSigned(await log.checkpoint());
    expect(size).toBe(0);
    expect(Buffer.from(root).toString('hex')).toMatch(/^e3b0c442/);
    await expect(log.proof(0)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives each entry an index, a proof and the rows written under that index', async () => {
    const { db, log } = await openTestLog();
    for (const [i, entry] of entries(3).entries()) {
      const { index, proof } = await log.append(draftOf(entry));
      expect(index).toBe(i);
      expect((await verifyProof(proof, entry, i)).size).toBe(i + 1);
    }
    expect(await readKept(db)).toEqual([0, 1, 2]);
  });

  it('commits what arrives together under one checkpoint, in order and without gaps', async () => {
    const { db, log } = await openTestLog();
    const together = entries(300);
    const sequenced = await Promise.all(together.map((entry) => log.append(draftOf(entry))));
    expect(sequenced.map(({ index }) => index)).toEqual([...together.keys()]);
    const sizes = new Set<number>();
    for (const [i, { proof }] of sequenced.entries()) sizes.add((await verifyProof(proof, together[i]!, i)).size);
    expect([...sizes]).toEqual([256, 300]);
    expect(await readKept(db)).toHaveLength(300);
  });

  it('proves every entry again under the newest checkpoint', async () => {
    const { log } = await openTestLog();
    const all = entries(700);
    await Promise.all(all.map((entry) => log.append(draftOf(entry))));
    for (const index of [0, 1, 255, 256, 511, 512, 698, 699]) {
      expect((await verifyProof(await log.proof(index), all[index]!, index)).size).toBe(700);
    }
    await expect(log.proof(700)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('proves entries that are asked for at once, each by itself: one that is not there takes no other along', async () => {
    const { log } = await openTestLog();
    const all = entries(700);
    await Promise.all(all.map((entry) => log.append(draftOf(entry))));
    const proofs = await Promise.allSettled([699, 700, 0, -1, 699].map((index) => log.proof(index)));
    expect(proofs.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    for (const [i, index] of [699, undefined, 0, undefined, 699].entries()) {
      const proof = proofs[i]!;
      if (proof.status === 'rejected') expect(proof.reason).toMatchObject({ code: 'not-found' });
      else expect((await verifyProof(proof.value, all[index!]!, index!)).size).toBe(700);
    }
  });

  it('grows through the second level of tiles', async () => {
    const { db, log } = await openTestLog();
    const all = entries(65_536 + 300);
    const appended = await Promise.all(all.map((entry) => log.append({ entry, persist: async () => {} })));
    for (const index of [0, 65_535, 65_536, 65_835]) {
      await verifyProof(appended[index]!.proof, all[index]!, index);
      await verifyProof(await log.proof(index), all[index]!, index);
    }
    const { size, root } = await readSigned(await log.checkpoint());
    expect(size).toBe(all.length);
    expect(Buffer.compare(await recomputeRoot(db, size), root)).toBe(0);
  });

  it('goes on after a restart, every checkpoint consistent with those before it', async () => {
    const location = await newLocation(directory);
    const checkpoints: string[] = [];
    for (const count of [1, 254, 1, 1, 300, 7]) {
      const { db, log } = await openTestLog(location);
      await Promise.all(entries(count).map((entry) => log.append(draftOf(entry))));
      checkpoints.push(await log.checkpoint());
      await log.close();
      await db.destroy();
    }
    const { db } = await openTestLog(location);
    for (const note of checkpoints) {
      const { size, root } = await readSigned(note);
      expect(Buffer.compare(await recomputeRoot(db, size), root), `at size ${size}`).toBe(0);
    }
    await db.destroy();
  });

  it('is one log for two processes that append in turn and at once', async () => {
    const location = await newLocation(directory);
    const [one, two] = [await openTestLog(location), await openTestLog(location)];
    const appended = new Map<number, Uint8Array>();
    for (let round = 0; round < 20; round++) {
      const work = entries(20).map(async (entry, i) => {
        const { index, proof } = await (i % 3 === 0 ? one : two).log.append(draftOf(entry));
        await verifyProof(proof, entry, index);
        expect(appended.has(index)).toBe(false);
        appended.set(index, entry);
      });
      await Promise.all(work);
    }
    expect(appended.size).toBe(400);
    expect(await readKept(one.db)).toEqual([...Array(400).keys()]);
    for (const [index, entry] of appended) await verifyProof(await two.log.proof(index), entry, index);
    await one.db.destroy();
    await two.db.destroy();
  });
});
