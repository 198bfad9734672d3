/** Root and inclusion proofs of a tree of one size, out of the complete subtrees that lie in it. */
import { hashNode } from './merkle.ts';
import { sha256 as portableSha256, type Sha256 } from './sha256.ts';

/**
 * Hash of the complete subtree over the leaves `[index · 2^level, (index + 1) · 2^level)`.
 * Level 0 are the leaf hashes.
 */
export type CompleteSubtree = (level: number, index: number) => Uint8Array;

export interface MerkleTree {
  readonly size: number;
  /** Level of the root, which for a proof is the number of levels below it; 0 for one leaf and for none. */
  readonly height: number;
  root(): Uint8Array;
  /** What a proof through the node holds of its level; undefined where the node is the last and has no sibling. */
  sibling(level: number, node: number): Uint8Array | undefined;
  /** Hashes from the leaf's sibling up to the root's child (RFC 6962 §2.1.1). */
  inclusionProof(index: number): Uint8Array[];
}

/** `size` from 0 to 2^53 - 1. Takes O(log size) hashes, however many proofs are asked for. */
export function merkleTree(
  size: number,
  completeSubtree: CompleteSubtree,
  sha256: Sha256 = portableSha256,
): MerkleTree {
  /** Hash of the last node of a level, complete or not: what all proofs and the root share. */
  const edge: Uint8Array[] = [];

  function lastNode(level: number): Uint8Array {
    edge[level] ??= computeLastNode(level);
    return edge[level];
  }

  function computeLastNode(level: number): Uint8Array {
    const last = lastIndex(level);
    if ((last + 1) * 2 ** level <= size) return completeSubtree(level, last);
    const below = lastIndex(level - 1);
    if (below % 2 === 0) return lastNode(level - 1);
    return hashNode(completeSubtree(level - 1, below - 1), lastNode(level - 1), sha256);
  }

  function lastIndex(level: number): number {
    return Math.floor((size - 1) / 2 ** level);
  }

  function sibling(level: number, node: number): Uint8Array | undefined {
    if (node % 2 === 1) return completeSubtree(level, node - 1);
    const last = lastIndex(level);
    if (node === last) return undefined;
    return node + 1 === last ? lastNode(level) : completeSubtree(level, node + 1);
  }

  let height = 0;
  while (lastIndex(height) > 0) height++;

  return {
    size,
    height,
    root: () => (size === 0 ? sha256(new Uint8Array()) : lastNode(height)),
    sibling,
    inclusionProof(index) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('no such leaf');
      const levels = Array.from({ length: height }, (_, level) => sibling(level, Math.floor(index / 2 ** level)));
      return levels.filter((hash) => hash !== undefined);
    },
  };
}
