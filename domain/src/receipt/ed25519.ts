import { ed25519 } from '@noble/curves/ed25519.js';

/** Signature 64 bytes, public key 32 bytes (RFC 8032). A host passes its native one where speed counts. */
export type VerifyEd25519 = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
) => boolean | Promise<boolean>;

/** Runs everywhere. As RFC 8032 §5.1.7 verifies, as native implementations do: not the wider ZIP 215. */
export const verifyEd25519: VerifyEd25519 = (signature, message, publicKey) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};
