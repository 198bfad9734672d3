import { computeRoot, hashLeaf } from '@credit-check/domain/receipt/merkle';
import { sha256 } from '@credit-check/domain/receipt/sha256';
import { expect, it } from 'vitest';
import { CompactRange } from './compact-range.ts';

it('has the root of RFC 6962 at every size', () => {
  const tree = new CompactRange(sha256);
  const leaves: Uint8Array[] = [];
  for (let size = 0; size <= 600; size++) {
    expect(tree.size).toBe(size);
    expect(tree.root()).toEqual(computeRoot(leaves));
    const leaf = hashLeaf(Uint8Array.of(size >> 8, size & 255));
    leaves.push(leaf);
    tree.append(leaf);
  }
});
