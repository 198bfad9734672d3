/** What opens a statement, as far as it is kept: sealed with the key of the period it ends in (`vault/`). */
import type { EpochMs } from '@credit-check/domain/time/instant';

export interface StatementTable {
  query_id: string;
  /** UTF-8 JSON, byte-exact (contract §6). */
  bytes: Uint8Array;
  /** The disclosures of querier, subject and purpose, with dots between them, sealed; null once the log's term is over (D7). */
  claims: Uint8Array | null;
}

/**
 * What opens a slot that holds something. Forgetting is a DELETE here (contract §6). An empty slot has no row: its salt is
 * derived from the key of its period, and goes with it.
 */
export interface OpeningTable {
  query_id: string;
  /** Order within the answer. */
  position: number;
  /** Which of the statement's slots it opens, from 0. */
  place: number;
  /** The salted disclosure, sealed. */
  sealed: Uint8Array;
  /** Exclusive end of what the slot holds; of an entry without one, the end of the log's term (D7) or of the consent. */
  until: EpochMs;
  /** What the slot shows (`entry-key.ts`), so that it can be forgotten before its end; null for an empty one kept from before salts were derived. */
  entry_key: string | null;
}

/** What was forgotten before its end and whose release is to be logged yet (contract §6). */
export interface PendingReleaseTable {
  query_id: string;
  /** Which of the statement's slots; `EVERY_SLOT` where the whole answer is taken back. */
  place: number;
}

export const EVERY_SLOT = -1;

/** Releases in the log. */
export interface ReleaseTable {
  query_id: string;
  log_index: number;
  /** UTF-8 JSON, byte-exact (contract §6). */
  bytes: Uint8Array;
}

export interface OpeningTables {
  statements: StatementTable;
  openings: OpeningTable;
  pending_releases: PendingReleaseTable;
  releases: ReleaseTable;
}
