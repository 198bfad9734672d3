/** Cryptographically strong random bytes of the browser. For composition roots. */
export function browserRandomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
