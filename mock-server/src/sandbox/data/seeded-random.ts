/** Repeatable variety for invented data; not for anything secret. */
export interface SeededRandom {
  /** In [0, 1). */
  next(): number;
  /** In [0, below), whole. */
  integer(below: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32 over a seed and a stream number, so that one item can be made without those before it. */
export function createSeededRandom(seed: number, stream: number): SeededRandom {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((stream | 0) + 1, 0x85ebca6b)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return { next, integer, pick: (choices) => choices[integer(choices.length)]! };
}
