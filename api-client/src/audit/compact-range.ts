import { hashNode } from '@credit-check/domain/receipt/merkle';
import type { Sha256 } from '@credit-check/domain/receipt/sha256';

const empty = { size: 0, peaks: [] };

/** A Merkle tree that grows and is remembered only by its right edge (RFC 6962 §2.1): any size in a few hashes. */
export class CompactRange {
  readonly #sha256: Sha256;
  /** Roots of the complete subtrees, the largest first: one for each bit of the size. */
  #peaks: Uint8Array[] = [];
  #size = 0;

  /** @param at the edge of a tree of that size, to go on from; default: empty */
  constructor(sha256: Sha256, at: { readonly size: number; readonly peaks: readonly Uint8Array[] } = empty) {
    this.#sha256 = sha256;
    this.#size = at.size;
    this.#peaks = [...at.peaks];
  }

  get peaks(): readonly Uint8Array[] {
    return this.#peaks;
  }

  get size(): number {
    return this.#size;
  }

  append(leafHash: Uint8Array): void {
    let hash = leafHash;
    // Each low bit that is set is a subtree of the height reached: the two make the next one.
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      hash = hashNode(this.#peaks.pop()!, hash, this.#sha256);
    }
    this.#peaks.push(hash);
    this.#size++;
  }

  root(): Uint8Array {
    return this.#peaks.length === 0
      ? this.#sha256(new Uint8Array())
      : this.#peaks.reduceRight((right, left) => hashNode(left, right, this.#sha256));
  }
}
