/** Cryptographically strong random bytes of the length asked for. */
export type RandomBytes = (length: number) => Uint8Array;

export interface RandomSource {
  bytes(length: number): Uint8Array;
  /** Uniform in 0 … bound - 1, for bounds far below 2^48. */
  below(bound: number): number;
}

const BLOCK_BYTES = 1024;

/** Draws in blocks: a call into the host costs more than the bytes. */
export function createRandomSource(randomBytes: RandomBytes, blockBytes = BLOCK_BYTES): RandomSource {
  let block: Uint8Array = new Uint8Array();
  let used = 0;

  /** Position in the block of so many bytes not used before. */
  function take(length: number): number {
    if (used + length > block.length) {
      block = randomBytes(Math.max(blockBytes, length));
      used = 0;
    }
    used += length;
    return used - length;
  }

  return {
    bytes(length) {
      const from = take(length);
      return block.subarray(from, from + length);
    },
    below(bound) {
      // 48 bits: the remainder favours nothing by more than bound / 2^48.
      const from = take(6);
      let value = 0;
      for (let i = from; i < from + 6; i++) value = value * 256 + block[i]!;
      return value % bound;
    },
  };
}
