/** Hashing of a Merkle tree (RFC 6962 §2.1): leaves and nodes are told apart by their first byte. */
import { sha256 as portableSha256, type Sha256 } from './sha256.ts';

export const HASH_BYTES = 32;

/** What is hashed is written here, over and over: a new array costs as much as the hash, which keeps nothing of it. */
const leafInput = new Uint8Array(1 + HASH_BYTES);
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);

/** Hash of a leaf: SHA-256(0x00 || entry). */
export function hashLeaf(entry: Uint8Array, sha256: Sha256 = portableSha256): Uint8Array {
  const input = entry.length === HASH_BYTES ? leafInput : new Uint8Array(1 + entry.length);
  input.set(entry, 1);
  return sha256(input);
}

/** Hash of a node: SHA-256(0x01 || left || right). */
export function hashNode(left: Uint8Array, right: Uint8Array, sha256: Sha256 = portableSha256): Uint8Array {
  const areHashes = left.length === HASH_BYTES && right.length === HASH_BYTES;
  const input = areHashes ? nodeInput : new Uint8Array(1 + left.length + right.length);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return sha256(input);
}

/** Root over all leaf hashes, in linear time: what an auditor recomputes. The empty tree's is SHA-256 of nothing. */
export function computeRoot(leafHashes: readonly Uint8Array[], sha256: Sha256 = portableSha256): Uint8Array {
  if (leafHashes.length === 0) return sha256(new Uint8Array());
  let level = leafHashes;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1];
      above.push(right ? hashNode(level[i]!, right, sha256) : level[i]!);
    }
    level = above;
  }
  return level[0]!;
}
