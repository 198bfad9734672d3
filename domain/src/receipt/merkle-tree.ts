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

/** Takes O(log size) hashes once, however many proofs are asked for. `size` from 0 to 2^53 - 1. */
export function merkleTree(
  size: number,
  completeSubtree: CompleteSubtree,
  sha256: Sha256 = portableSha256,
): MerkleTree {
  /** Hash of the last node of each level, complete or not. */
  const edge: Uint8Array[] = [];
  for (let level = 0, last = size - 1; size > 0; level++, last = Math.floor(last / 2)) {
    edge.push(lastNode(level, last));
    if (last === 0) break;
  }

  function lastNode(level: number, last: number): Uint8Array {
    if ((last + 1) * 2 ** level <= size) return completeSubtree(level, last);
    const lastBelow = Math.floor((size - 1) / 2 ** (level - 1));
    if (lastBelow % 2 === 0) return edge[level - 1]!;
    return hashNode(completeSubtree(level - 1, lastBelow - 1), edge[level - 1]!, sha256);
  }

  return {
    size,
    root: () => edge.at(-1) ?? sha256(new Uint8Array()),
    inclusionProof(index) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('no such leaf');
      const proof: Uint8Array[] = [];
      for (let level = 0, node = index, last = size - 1; last > 0; level++) {
        if (node % 2 === 1) proof.push(completeSubtree(level, node - 1));
        else if (node + 1 === last) proof.push(edge[level]!);
        else if (node < last) proof.push(completeSubtree(level, node + 1));
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
      return proof;
    },
  };
}
