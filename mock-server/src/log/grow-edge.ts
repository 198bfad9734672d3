import { hashLeaf } from '@credit-check/domain/receipt/merkle';
import { type MerkleTree, merkleTree } from '@credit-check/domain/receipt/merkle-tree';
import type { LogEdge } from './log-edge.ts';
import { nativeSha256 } from './native-sha256.ts';
import { edgeTileIndex, TILE_WIDTH, Tile } from './tile.ts';
import { TileSet } from './tile-set.ts';

/** A page of SQLite takes seven rows of so many: of larger ones most of a page would stay empty, and every commit take a new one. */
const ROW_ENTRIES_MAX = 16;

export interface GrownTile {
  readonly level: number;
  readonly index: number;
  readonly tile: Tile;
}

/** Consecutive entries that lie in one bundle, few enough that a page of the store takes several such rows. */
export interface GrownEntries {
  readonly firstIndex: number;
  readonly entries: readonly Uint8Array[];
}

export interface Growth {
  readonly edge: LogEdge;
  /** Has the proofs of what was appended at hand. */
  readonly tree: MerkleTree;
  /** New or wider than before. */
  readonly tiles: readonly GrownTile[];
  readonly entries: readonly GrownEntries[];
}

/** The log with the entries appended. The edge given stays as it is: the commit may yet fail. */
export function growEdge(edge: LogEdge, entries: readonly Uint8Array[]): Growth {
  const size = edge.size + entries.length;
  const { tiles, grown } = appendHashes(
    edge,
    entries.map((entry) => hashLeaf(entry, nativeSha256)),
  );
  const atHand = new TileSet(tiles, size);
  for (const { level, index, tile } of grown) atHand.add(level, index, tile);
  const tree = merkleTree(size, atHand.subtree, nativeSha256);
  return { edge: { size, root: tree.root(), tiles }, tree, tiles: grown, entries: splitToRows(edge.size, entries) };
}

function appendHashes(edge: LogEdge, hashes: readonly Uint8Array[]): { tiles: Tile[]; grown: GrownTile[] } {
  const tiles = edge.tiles.map((tile) => tile.fork());
  const indexes = tiles.map((_, level) => edgeTileIndex(edge.size, level));
  const grown = new Map<Tile, GrownTile>();

  function append(level: number, hash: Uint8Array): void {
    tiles[level] ??= new Tile();
    indexes[level] ??= 0;
    const tile = tiles[level];
    tile.append(hash);
    grown.set(tile, { level, index: indexes[level], tile });
    if (tile.root === undefined) return;
    tiles[level] = new Tile();
    indexes[level]++;
    append(level + 1, tile.root);
  }

  for (const hash of hashes) append(0, hash);
  return { tiles, grown: [...grown.values()] };
}

function splitToRows(size: number, entries: readonly Uint8Array[]): GrownEntries[] {
  const parts: GrownEntries[] = [];
  for (let from = 0; from < entries.length; ) {
    const firstIndex = size + from;
    const to = from + Math.min(ROW_ENTRIES_MAX, TILE_WIDTH - (firstIndex % TILE_WIDTH));
    parts.push({ firstIndex, entries: entries.slice(from, to) });
    from = to;
  }
  return parts;
}
