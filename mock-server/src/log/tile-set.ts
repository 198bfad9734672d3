/** The tiles at hand, as the source of a tree's complete subtrees. */
import type { CompleteSubtree } from '@credit-check/domain/receipt/merkle-tree';
import { edgeTileIndex, TILE_HEIGHT, type Tile } from './tile.ts';

export class TileSet {
  /** By level, then by index. */
  readonly #levels: Map<number, Tile>[] = [];

  /** @param edge tiles that are not full yet at the size, by level */
  constructor(edge: readonly Tile[], size: number) {
    for (const [level, tile] of edge.entries()) this.add(level, edgeTileIndex(size, level), tile);
  }

  add(level: number, index: number, tile: Tile): void {
    this.#levels[level] ??= new Map();
    this.#levels[level].set(index, tile);
  }

  has(level: number, index: number): boolean {
    return this.#levels[level]?.has(index) ?? false;
  }

  /** @throws Error where the subtree lies in a tile that is not at hand: a fault of ours, not of the data */
  readonly subtree: CompleteSubtree = (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const height = level % TILE_HEIGHT;
    const tileWidth = 2 ** (TILE_HEIGHT - height);
    const tile = this.#levels[tileLevel]?.get(Math.floor(index / tileWidth));
    const hash = tile?.node(height, index % tileWidth);
    if (!hash) throw new Error(`node ${level}/${index} of the log is not at hand`);
    return hash;
  };
}
