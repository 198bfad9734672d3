/** The part of verification a statement and a release share: that these bytes stand in the log of this key. */
import { decodeBase64Url } from './base64.ts';
import { bytesEqual } from './bytes-equal.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import type { VerifyEd25519 } from './ed25519.ts';
import { computeInclusionRoot } from './inclusion-root.ts';
import { hashLeaf } from './merkle.ts';
import type { VerifierKey } from './note-key.ts';
import { ReceiptError } from './receipt-error.ts';
import { sha256 } from './sha256.ts';
import { parseNote, type SignedNote, verifyNote } from './signed-note.ts';
import { parseTlogProof, type TlogProof } from './tlog-proof.ts';

/** Attacker-controlled: parsed, nothing verified. */
export interface LoggedClaim<T extends { origin: string }> {
  readonly bytes: Uint8Array;
  readonly content: T;
  readonly proof: TlogProof;
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

/** @throws ReceiptError `malformed` */
export function parseLogged<T extends { origin: string }>(
  logged: { statement: string; proof: string },
  parse: (bytes: Uint8Array) => T | undefined,
): LoggedClaim<T> {
  const bytes = decodeBase64Url(logged.statement);
  const content = bytes && parse(bytes);
  if (!bytes || !content) throw new ReceiptError('malformed', 'the statement is not one');
  const proof = parseTlogProof(logged.proof);
  const note = proof && parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!proof || !note || !checkpoint) throw new ReceiptError('malformed', 'the proof is not a tlog-proof');
  return { bytes, content, proof, note, checkpoint };
}

/** @throws ReceiptError `origin`, `signature` or `inclusion` */
export async function verifyLogged<T extends { origin: string }>(
  claim: LoggedClaim<T>,
  key: VerifierKey,
  verifyEd25519: VerifyEd25519,
): Promise<void> {
  const { bytes, content, proof, note, checkpoint } = claim;
  if (content.origin !== key.name || checkpoint.origin !== key.name) {
    throw new ReceiptError('origin', 'this is of another log');
  }
  if (!(await verifyNote(note, key, verifyEd25519))) {
    throw new ReceiptError('signature', 'the key has not signed the checkpoint');
  }
  const root = computeInclusionRoot(hashLeaf(sha256(bytes)), proof.index, checkpoint.size, proof.hashes);
  if (!root || !bytesEqual(root, checkpoint.root)) {
    throw new ReceiptError('inclusion', 'the statement does not stand in the log');
  }
}
