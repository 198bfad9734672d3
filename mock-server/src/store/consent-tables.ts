/** Tables of consents besides `ConsentTable`: receipts, share codes, and whom a subject takes no requests from. */
import type { ConsentState } from '@credit-check/domain/contract/consent';
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { SubjectKey } from './subject-key.ts';

/** JSON text. */
type Json = string;

/** One change of a consent's state as it was logged; never changed. */
export interface ConsentReceiptTable {
  consent_id: string;
  /** From 1, without a gap. */
  position: number;
  state: ConsentState;
  at: EpochMs;
  log_index: number;
  /** UTF-8 JSON, byte-exact (contract §6). */
  statement: Uint8Array;
  /** What opens it, as a receipt carries it. */
  opening: string;
}

/** What a subject offers to whoever is told the code. The code itself is never stored. */
export interface ShareCodeTable {
  id: string;
  /** SHA-256 of the code, base64url; null until it is handed out. */
  code_hash: string | null;
  subject_key: SubjectKey;
  /** Who alone may redeem it; null: whoever is told. */
  organization_id: string | null;
  purpose_code: PurposeCode;
  purpose_reference: string | null;
  purpose_note: string | null;
  /** `Category[]` */
  categories: Json;
  /** Of the consent it becomes. */
  expires_at: EpochMs;
  max_uses: number;
  made_at: EpochMs;
  /** Exclusive end of the code. */
  redeem_by: EpochMs;
  /** What it became; null until it is redeemed. */
  consent_id: string | null;
}

/** A subject takes no more requests from this organisation. */
export interface RequesterBlockTable {
  subject_key: SubjectKey;
  organization_id: string;
  since: EpochMs;
}

export interface ConsentTables {
  consent_receipts: ConsentReceiptTable;
  share_codes: ShareCodeTable;
  requester_blocks: RequesterBlockTable;
}
