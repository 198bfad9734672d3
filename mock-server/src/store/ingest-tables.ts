/** Tables of what providers supply: every version of a record, who made it and why (D6), and what stays of a revoked one (C8). */
import type { EpochMs } from '@credit-check/domain/time/instant';

/** JSON text. */
type Json = string;

export type VersionKind = 'supplied' | 'corrected' | 'revoked';

/**
 * One version of a record or an evaluation; nothing is overwritten. The content of the current version stands in `records`
 * or `evaluations`, where the query path reads it; `facts` is filled when the version is superseded.
 */
export interface RecordVersionTable {
  record_id: string;
  /** From 1, without a gap. */
  version: number;
  type: 'record' | 'evaluation';
  /** Organisation whose record it is. */
  owner_id: string;
  /** Who made this version: organisation and, within it, credential or login. */
  organization_id: string;
  operator: string;
  at: EpochMs;
  kind: VersionKind;
  is_current: 0 | 1;
  /** Change of the facts that brought it (`advance-data-version.ts`). */
  data_change: number;
  /** Why, in the provider's words; null for what was supplied without one. Erased with the content (C8). */
  reason: string | null;
  /** `LegalDocument` that changed the one behind the record. */
  document: Json | null;
  /** Null once the content is erased. */
  subject_key: string | null;
  /** `RecordFacts` or `EvaluationFacts` of a version that is superseded. */
  facts: Json | null;
  /** `Tombstone`; of the last version of a revoked record. */
  tombstone: Json | null;
}

/** What a POST with an `Idempotency-Key` that is no query came to; never a refusal. Lives 24 h of real time. */
export interface IdempotentAnswerTable {
  credential_id: string;
  key: string;
  /** SHA-256 of operation, path and body, base64url. */
  body_hash: string;
  answer: Json;
  expires_at: EpochMs;
}

export interface IngestTables {
  record_versions: RecordVersionTable;
  idempotent_answers: IdempotentAnswerTable;
}
