import type { EpochMs } from '@credit-check/domain/time/instant';
import type { SubjectKey } from './subject-key.ts';

/** Somebody signed in to the portal. The secret the browser holds stands here only as its SHA-256. */
export interface PortalSessionTable {
  /** SHA-256 of the session's token, base64url. */
  key: string;
  /** `officer@agency`, or a subject's identifier. */
  login: string;
  /** Real time of the last request, to the minute. */
  seen_at: EpochMs;
  /** Real time at which it ends, however much it is used. */
  ends_at: EpochMs;
}

/** Whose a revoked record was, for the subject's own file alone: the tombstone itself names nobody (C8, D6). */
export interface RevokedRecordTable {
  record_id: string;
  subject_key: SubjectKey;
}

export interface PortalTables {
  portal_sessions: PortalSessionTable;
  revoked_records: RevokedRecordTable;
}
