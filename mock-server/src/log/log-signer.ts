import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { type Checkpoint, formatCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import type { SignerKey } from '@credit-check/domain/receipt/note-key';
import { formatNote } from '@credit-check/domain/receipt/signed-note';
import { isSigner, type LogKeys, vkeyOf } from './log-keys.ts';

/** What signs the log's checkpoints. Its name is the log's origin. */
export interface LogSigner {
  readonly origin: string;
  /** Verifier key (C2SP signed-note) of the newest key. */
  readonly vkey: string;
  /** All that have ever signed, the newest first, for `/.well-known/credit-platform`. */
  readonly vkeys: readonly string[];
  /** The checkpoint as a signed note, a line for each key that signs. */
  signCheckpoint(tree: Omit<Checkpoint, 'origin'>): string;
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function createEd25519Signer(...keys: LogKeys): LogSigner {
  const [{ name }] = keys;
  const signers = keys.filter(isSigner).map((key) => ({ ...key, privateKey: privateKeyOf(key) }));
  return {
    origin: name,
    vkey: vkeyOf(keys[0]),
    vkeys: keys.map(vkeyOf),
    signCheckpoint(tree) {
      const text = formatCheckpoint({ origin: name, ...tree });
      const bytes = Buffer.from(text);
      return formatNote(
        text,
        signers.map(({ keyId, privateKey }) => ({ name, keyId, signature: sign(null, bytes, privateKey) })),
      );
    },
  };
}

function privateKeyOf({ seed }: SignerKey): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}
