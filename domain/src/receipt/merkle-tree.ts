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
  root(): Uint8Array;
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

  return {
    size,
    root() {
      if (size === 0) return sha256(new Uint8Array());
      let top = 0;
      while (lastIndex(top) > 0) top++;
      return lastNode(top);
    },
    inclusionProof(index) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('no such leaf');
      const proof: Uint8Array[] = [];
      for (let level = 0, node = index; lastIndex(level) > 0; level++, node = Math.floor(node / 2)) {
        const last = lastIndex(level);
        if (node % 2 === 1) proof.push(completeSubtree(level, node - 1));
        else if (node < last) proof.push(node + 1 === last ? lastNode(level) : completeSubtree(level, node + 1));
      }
      return proof;
    },
  };
}
