import { randomBytes } from 'node:crypto';
import { HASH_BYTES } from '@credit-check/domain/receipt/merkle';
import { merkleTree } from '@credit-check/domain/receipt/merkle-tree';
import { formatTlogProof } from '@credit-check/domain/receipt/tlog-proof';
import { expect, test } from 'vitest';
import { Tile } from './tile.ts';
import { TileSet } from './tile-set.ts';
import { writeProofs } from './write-proofs.ts';

test.each([1, 2, 3, 7, 64, 100, 255])('of %i entries each proof is the one written alone', (size) => {
  const tile = new Tile();
  for (let i = 0; i < size; i++) tile.append(randomBytes(HASH_BYTES));
  const tree = merkleTree(size, new TileSet([tile], size).subtree);
  const prove = writeProofs(tree, 'checkpoint\n');
  for (let index = 0; index < size; index++) {
    const alone = formatTlogProof({ index, hashes: tree.inclusionProof(index), checkpoint: 'checkpoint\n' });
    expect(prove(index)).toBe(alone);
  }
});
