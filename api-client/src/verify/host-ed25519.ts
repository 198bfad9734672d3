/**
 * Ed25519 as the host has it. Node's own is synchronous and many times as fast as the portable one; browsers, which have
 * theirs in secure pages only and give it away by promise, keep the portable one.
 */
import { encodeBase64Url } from '@credit-check/domain/receipt/base64';
import { verifyEd25519 as portable, type VerifyEd25519 } from '@credit-check/domain/receipt/ed25519';

/** As much of `node:crypto` as is used: this module is bundled for browsers too, so it cannot name its types. */
interface NodeCrypto {
  createPublicKey(options: { format: 'jwk'; key: { kty: string; crv: string; x: string } }): object;
  verify(algorithm: null, data: Uint8Array, key: object, signature: Uint8Array): boolean;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (id: string) => unknown };
}

export const hostEd25519: VerifyEd25519 = nodeEd25519(globalThis as Host) ?? portable;

function nodeEd25519({ process }: Host): VerifyEd25519 | undefined {
  const crypto = process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined;
  if (crypto === undefined) return undefined;
  return (signature, message, publicKey) => {
    try {
      const x = encodeBase64Url(publicKey);
      const key = crypto.createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
      return crypto.verify(null, message, key, signature);
    } catch {
      return false;
    }
  };
}
