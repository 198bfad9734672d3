import { hashLeaf } from '@credit-check/domain/receipt/merkle';
import { type MerkleTree, merkleTree } from '@credit-check/domain/receipt/merkle-tree';
import type { LogEdge } from './log-edge.ts';
import { nativeSha256 } from './native-sha256.ts';
import { edgeTileIndex, TILE_WIDTH, Tile } from './tile.ts';
import { TileSet } from './tile-set.ts';

export interface GrownTile {
  readonly level: number;
  readonly index: number;
  readonly tile: Tile;
}

export interface GrownBundle {
  readonly index: number;
  readonly entries: readonly Uint8Array[];
}

export interface Growth {
  readonly edge: LogEdge;
  /** Has the proofs of what was appended at hand. */
  readonly tree: MerkleTree;
  /** New or wider than before. */
  readonly tiles: readonly GrownTile[];
  readonly bundles: readonly GrownBundle[];
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
  const bundles = fillBundles(edge, entries);
  const last = bundles.at(-1)?.entries ?? edge.bundle;
  const bundle = last.length === TILE_WIDTH ? [] : last;
  return { edge: { size, root: tree.root(), bundle, tiles }, tree, tiles: grown, bundles };
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

function fillBundles(edge: LogEdge, entries: readonly Uint8Array[]): GrownBundle[] {
  const all = [...edge.bundle, ...entries];
  const first = edgeTileIndex(edge.size, 0);
  const bundles: GrownBundle[] = [];
  if (entries.length === 0) return bundles;
  for (let from = 0; from < all.length; from += TILE_WIDTH) {
    bundles.push({ index: first + from / TILE_WIDTH, entries: all.slice(from, from + TILE_WIDTH) });
  }
  return bundles;
}
