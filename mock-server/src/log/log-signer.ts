import { createPrivateKey, sign } from 'node:crypto';
import { type Checkpoint, formatCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import { formatVerifierKey, type SignerKey } from '@credit-check/domain/receipt/note-key';
import { formatNote } from '@credit-check/domain/receipt/signed-note';

/** What signs the log's checkpoints. Its name is the log's origin. */
export interface LogSigner {
  readonly origin: string;
  /** Verifier key (C2SP signed-note), for `/.well-known/credit-platform` and for whoever verifies receipts. */
  readonly vkey: string;
  /** The checkpoint as a signed note. */
  signCheckpoint(tree: Omit<Checkpoint, 'origin'>): string;
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export function createEd25519Signer(key: SignerKey): LogSigner {
  const { name, keyId } = key;
  const der = Buffer.concat([PKCS8_PREFIX, key.seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    origin: name,
    vkey: formatVerifierKey(name, key.publicKey),
    signCheckpoint(tree) {
      const text = formatCheckpoint({ origin: name, ...tree });
      return formatNote(text, [{ name, keyId, signature: sign(null, Buffer.from(text), privateKey) }]);
    },
  };
}
