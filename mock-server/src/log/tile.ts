/** A tile of the log in memory (C2SP tlog-tiles): up to 256 hashes of one level, and the nodes above them. */
import { hashNode } from '@credit-check/domain/receipt/merkle';
import { nativeSha256 } from './native-sha256.ts';

export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** Index of the tile that is not full yet at the size. */
export function edgeTileIndex(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** (level + 1));
}

/** Its width: 0 to 255. */
export function edgeTileWidth(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level) % TILE_WIDTH;
}

export class Tile {
  /** Complete nodes by height within the tile: its hashes at 0, its root at 8 once it is full. */
  readonly #nodes: Uint8Array[][];

  constructor(nodes: Uint8Array[][] = Array.from({ length: TILE_HEIGHT + 1 }, () => [])) {
    this.#nodes = nodes;
  }

  get hashes(): readonly Uint8Array[] {
    return this.#nodes[0]!;
  }

  /** Root of the full tile: a hash of the tile above. */
  get root(): Uint8Array | undefined {
    return this.#nodes[TILE_HEIGHT]![0];
  }

  node(height: number, index: number): Uint8Array | undefined {
    return this.#nodes[height]?.[index];
  }

  /** One hash more, and the nodes it completes: one hash computed for one appended, on the whole. */
  append(hash: Uint8Array): void {
    let node = hash;
    for (let height = 0; height <= TILE_HEIGHT; height++) {
      const level = this.#nodes[height]!;
      level.push(node);
      if (level.length % 2 === 1) return;
      node = hashNode(level.at(-2)!, node, nativeSha256);
    }
  }

  /** A copy to append to. */
  fork(): Tile {
    return new Tile(this.#nodes.map((level) => level.slice()));
  }
}
