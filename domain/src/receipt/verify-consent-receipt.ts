import * as z from 'zod/mini';
import { type ConsentRecord, consentRecordSchema } from '../consent/consent-record.ts';
import { encodeBase64Url } from './base64.ts';
import type { Checkpoint } from './checkpoint.ts';
import { CONSENT_OPENING, type ConsentStatement, parseConsentStatement } from './consent-statement.ts';
import { verifyEd25519 as portableVerifyEd25519, type VerifyEd25519 } from './ed25519.ts';
import { parseVerifierKey } from './note-key.ts';
import { ReceiptError } from './receipt-error.ts';
import { digestDisclosure, parseDisclosure } from './salted-disclosure.ts';
import { sha256 } from './sha256.ts';
import { parseLogged, verifyLogged } from './verify-logged.ts';

export interface VerifiedConsentReceipt {
  readonly statement: ConsentStatement;
  /** SHA-256 of its bytes, base64url: what the receipt after it names as `previous`. */
  readonly digest: string;
  /** Position in the log: of two receipts of one consent, the later counts. */
  readonly index: number;
  readonly record: ConsentRecord;
  readonly checkpoint: Checkpoint;
}

const receiptSchema = z.object({ statement: z.string(), proof: z.string(), openings: z.array(z.string()) });

/**
 * Verifies a receipt of consent, offline. It attests that the platform logged this change then; that nothing has changed
 * since is for the newest receipt of the consent to say.
 * @throws ReceiptError for anything that is not a receipt of this platform, whole and unaltered
 */
export async function verifyConsentReceipt(
  receipt: unknown,
  options: { readonly vkey: string; readonly verifyEd25519?: VerifyEd25519 },
): Promise<VerifiedConsentReceipt> {
  const key = parseVerifierKey(options.vkey);
  if (!key) throw new ReceiptError('malformed', 'the verifier key is not an Ed25519 vkey');
  const parts = receiptSchema.safeParse(receipt).data;
  if (!parts) throw new ReceiptError('malformed', 'this is not a receipt');
  const claim = parseLogged(parts, parseConsentStatement);
  await verifyLogged(claim, key, options.verifyEd25519 ?? portableVerifyEd25519);
  const { bytes, content: statement, proof, checkpoint } = claim;
  const digest = encodeBase64Url(sha256(bytes));
  return { statement, digest, index: proof.index, record: readRecord(parts.openings, statement), checkpoint };
}

function readRecord(openings: readonly string[], statement: ConsentStatement): ConsentRecord {
  const [opening] = openings;
  if (opening === undefined || openings.length > 1 || digestDisclosure(opening) !== statement.consent) {
    throw new ReceiptError('opening', 'the opening is not of this statement');
  }
  const disclosure = parseDisclosure(opening);
  const record = consentRecordSchema.safeParse(disclosure?.value).data;
  if (disclosure?.name !== CONSENT_OPENING || !record || record.event.at !== statement.at) {
    throw new ReceiptError('opening', 'the opening is malformed');
  }
  return record;
}
