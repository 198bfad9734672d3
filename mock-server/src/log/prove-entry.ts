import { merkleTree } from '@credit-check/domain/receipt/merkle-tree';
import { formatTlogProof } from '@credit-check/domain/receipt/tlog-proof';
import type { Kysely } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { loadEdge } from './log-edge.ts';
import type { LogSigner } from './log-signer.ts';
import { nativeSha256 } from './native-sha256.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { loadTile } from './stored-tiles.ts';
import { TILE_WIDTH } from './tile.ts';
import { TileSet } from './tile-set.ts';

/**
 * Proof of an entry under the newest checkpoint, read from the store: the tiles over the entry and those at the edge, two
 * a level at most.
 * @throws ProblemError `not-found` where the log has no such entry
 */
export async function proveEntry(db: Kysely<Database>, signer: LogSigner, index: number): Promise<string> {
  const { size, root, note } = await readCheckpoint(db, signer);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new ProblemError('not-found');
  const edge = await loadEdge(db, size, root);
  const atHand = new TileSet(edge.tiles, size);
  for (let level = 0; TILE_WIDTH ** (level + 1) <= size; level++) {
    const over = Math.floor(index / TILE_WIDTH ** (level + 1));
    if (!atHand.has(level, over)) atHand.add(level, over, await loadTile(db, level, over, TILE_WIDTH));
  }
  const hashes = merkleTree(size, atHand.subtree, nativeSha256).inclusionProof(index);
  return formatTlogProof({ index, hashes, checkpoint: note });
}
