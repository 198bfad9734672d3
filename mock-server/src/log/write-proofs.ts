import type { MerkleTree } from '@credit-check/domain/receipt/merkle-tree';
import { formatWrittenProof } from '@credit-check/domain/receipt/tlog-proof';

/**
 * Writes the proofs (C2SP tlog-proof) of entries that were appended together: from where their paths meet on they are the
 * same, so each stretch is looked up and written once.
 */
export function writeProofs(tree: MerkleTree, checkpoint: string): (index: number) => string {
  const written = Array.from({ length: tree.height }, () => new Map<number, string>());

  function pathFrom(level: number, node: number): string {
    if (level === tree.height) return '';
    let path = written[level]!.get(node);
    if (path === undefined) {
      const sibling = tree.sibling(level, node);
      path = (sibling === undefined ? '' : `${encode(sibling)}\n`) + pathFrom(level + 1, Math.floor(node / 2));
      written[level]!.set(node, path);
    }
    return path;
  }

  return (index) => formatWrittenProof(index, pathFrom(0, index), checkpoint);
}

function encode(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('base64');
}
