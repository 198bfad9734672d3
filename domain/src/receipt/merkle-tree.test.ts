import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeInclusionRoot } from './inclusion-root.ts';
import { computeRoot, hashLeaf } from './merkle.ts';
import { merkleTree } from './merkle-tree.ts';

const leaves = Array.from({ length: 300 }, (_, i) => hashLeaf(Uint8Array.of(i >> 8, i & 255)));
const subtree = (level: number, index: number) => {
  expect((index + 1) * 2 ** level, 'only complete subtrees are asked for').toBeLessThanOrEqual(leaves.length);
  return computeRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
};
const place = fc
  .integer({ min: 1, max: 300 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

describe('a Merkle tree of a size', () => {
  it('has the root all leaves lead to', () => {
    fc.assert(
      fc.property(fc.nat(300), (size) => {
        expect(merkleTree(size, subtree).root()).toEqual(computeRoot(leaves.slice(0, size)));
      }),
      { numRuns: 60 },
    );
  });

  it('proves each leaf, and no other leaf, place or size with the same proof', () => {
    fc.assert(
      fc.property(place, fc.nat(299), ({ size, index }, other) => {
        const tree = merkleTree(size, subtree);
        const root = tree.root();
        const proof = tree.inclusionProof(index);
        const reach = (leaf: Uint8Array, at: number, of: number) => computeInclusionRoot(leaf, at, of, proof);
        expect(reach(leaves[index]!, index, size)).toEqual(root);
        if (other !== index) {
          expect(reach(leaves[other]!, index, size)).not.toEqual(root);
          expect(reach(leaves[index]!, other, size)).not.toEqual(root);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is not fooled by a proof with a bit flipped, a hash more or a hash less', () => {
    fc.assert(
      fc.property(place, fc.nat(), ({ size, index }, bit) => {
        const tree = merkleTree(size, subtree);
        const proof = tree.inclusionProof(index);
        const reach = (hashes: Uint8Array[]) => computeInclusionRoot(leaves[index]!, index, size, hashes);
        if (proof.length > 0) {
          const at = bit % (proof.length * 256);
          const flipped = proof.map((hash) => hash.slice());
          flipped[at >> 8]![(at >> 3) & 31]! ^= 1 << (at & 7);
          expect(reach(flipped)).not.toEqual(tree.root());
          expect(reach(proof.slice(1))).not.toEqual(tree.root());
        }
        expect(reach([...proof, leaves[0]!])).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('has places beyond 2^32', () => {
    const size = 2 ** 40 + 1;
    const same = hashLeaf(Uint8Array.of(1));
    const tree = merkleTree(size, () => same);
    const proof = tree.inclusionProof(2 ** 39 + 5);
    expect(proof).toHaveLength(41);
    expect(tree.inclusionProof(2 ** 40)).toHaveLength(1);
    expect(computeInclusionRoot(same, 2 ** 40, size, tree.inclusionProof(2 ** 40))).toEqual(tree.root());
  });

  it('has no proof of a leaf it does not hold', () => {
    for (const index of [-1, 3, 0.5, Number.NaN]) {
      expect(() => merkleTree(3, subtree).inclusionProof(index)).toThrow(RangeError);
    }
    expect(computeInclusionRoot(leaves[0]!, 0, 0, [])).toBeUndefined();
    expect(computeInclusionRoot(leaves[0]!, 1, 1, [])).toBeUndefined();
  });
});
