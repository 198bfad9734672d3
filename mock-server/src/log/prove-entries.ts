import { merkleTree } from '@credit-check/domain/receipt/merkle-tree';
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
import { writeProofs } from './write-proofs.ts';

/**
 * Proofs of entries under the newest checkpoint, read from the store: the tiles over them and those at the edge, each once
 * however many of the entries lie below it; for one entry two a level at most.
 * @returns in the order asked; a ProblemError `not-found` where the log has no such entry
 */
export async function proveEntries(
  db: Kysely<Database>,
  signer: LogSigner,
  indexes: readonly number[],
): Promise<(string | ProblemError)[]> {
  const { size, root, note } = await readCheckpoint(db, signer);
  const isThere = (index: number) => Number.isSafeInteger(index) && index >= 0 && index < size;
  const edge = await loadEdge(db, size, root);
  const atHand = new TileSet(edge.tiles, size);
  for (const index of indexes.filter(isThere)) {
    for (let level = 0; TILE_WIDTH ** (level + 1) <= size; level++) {
      const over = Math.floor(index / TILE_WIDTH ** (level + 1));
      if (!atHand.has(level, over)) atHand.add(level, over, await loadTile(db, level, over, TILE_WIDTH));
    }
  }
  const prove = writeProofs(merkleTree(size, atHand.subtree, nativeSha256), note);
  return indexes.map((index) => (isThere(index) ? prove(index) : new ProblemError('not-found')));
}
