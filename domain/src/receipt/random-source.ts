/** Cryptographically strong random bytes of the length asked for. */
export type RandomBytes = (length: number) => Uint8Array;

export interface RandomSource {
  bytes(length: number): Uint8Array;
  /** Uniform in 0 … bound - 1, for bounds far below 2^32. */
  below(bound: number): number;
}

const BLOCK_BYTES = 1024;

/** Draws in blocks: a call into the host costs more than the bytes. */
export function createRandomSource(randomBytes: RandomBytes): RandomSource {
  let block: Uint8Array = new Uint8Array();
  let used = 0;

  function bytes(length: number): Uint8Array {
    if (used + length > block.length) {
      block = randomBytes(Math.max(BLOCK_BYTES, length));
      used = 0;
    }
    used += length;
    return block.subarray(used - length, used);
  }

  function below(bound: number): number {
    // 48 bits: the remainder favours nothing by more than bound / 2^48.
    return bytes(6).reduce((value, byte) => value * 256 + byte, 0) % bound;
  }

  return { bytes, below };
}
