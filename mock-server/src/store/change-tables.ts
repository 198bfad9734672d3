import type { SupersededReason } from '@credit-check/domain/contract/superseded';

/** JSON text. */
type Json = string;

/**
 * A change of the facts, or of what anyone may see, for the processes that serve change streams: they read it once and it
 * is deleted soon after. It is no history: what became of a record stands in its versions (D6).
 */
export interface ChangeTable {
  /** As counted by `advance-data-version.ts`; not without gaps. */
  number: number;
  reason: SupersededReason;
  /** `SubjectKey[]`: whose answers may show something else now. */
  subject_keys: Json;
  /** The one consent it is about. */
  consent_id: string | null;
}

/** An answer of which an entry was destroyed before its end: what it showed cannot be told any more, that it fell can. */
export interface FallenAnswerTable {
  query_id: string;
  /** Why, the last time. */
  reason: SupersededReason;
}

export interface ChangeTables {
  changes: ChangeTable;
  fallen_answers: FallenAnswerTable;
}
