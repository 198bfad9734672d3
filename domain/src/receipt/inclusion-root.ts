import { HASH_BYTES, hashNode } from './merkle.ts';
import { sha256 as portableSha256, type Sha256 } from './sha256.ts';

/**
 * The root an inclusion proof leads to (RFC 9162 §2.1.3.2); undefined where its length does not fit index and size.
 * The caller compares it with the root of a checkpoint it trusts.
 */
export function computeInclusionRoot(
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  sha256: Sha256 = portableSha256,
): Uint8Array | undefined {
  if (leafHash.length !== HASH_BYTES || index < 0 || index >= size) return undefined;
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = hashNode(sibling, hash, sha256);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = hashNode(hash, sibling, sha256);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}
