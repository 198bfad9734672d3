/** The growing right edge of the log: what is not full yet on each level. Enough to append and to know the root. */
import { bytesEqual } from '@credit-check/domain/receipt/bytes-equal';
import { merkleTree } from '@credit-check/domain/receipt/merkle-tree';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { nativeSha256 } from './native-sha256.ts';
import { loadTile } from './stored-tiles.ts';
import { edgeTileIndex, edgeTileWidth, TILE_WIDTH, type Tile } from './tile.ts';
import { TileSet } from './tile-set.ts';

export interface LogEdge {
  readonly size: number;
  readonly root: Uint8Array;
  /** By level: the tile that is not full yet, perhaps empty. */
  readonly tiles: readonly Tile[];
}

/**
 * Reads the edge of the log at a size it has or has had.
 * @throws Error where what is stored does not lead to the root: nothing may be appended to such a log
 */
export async function loadEdge(db: Kysely<Database>, size: number, root: Uint8Array): Promise<LogEdge> {
  const tiles: Tile[] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level++) {
    tiles.push(await loadTile(db, level, edgeTileIndex(size, level), edgeTileWidth(size, level)));
  }
  const tree = merkleTree(size, new TileSet(tiles, size).subtree, nativeSha256);
  if (!bytesEqual(tree.root(), root)) throw new Error(`what is stored of the log does not lead to its root at ${size}`);
  return { size, root, tiles };
}
