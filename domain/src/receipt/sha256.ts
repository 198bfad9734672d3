import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** 32-byte digest. A host with a native, synchronous SHA-256 passes its own where speed counts. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Runs everywhere (FIPS 180-4). */
export const sha256: Sha256 = (bytes) => nobleSha256(bytes);
