import type { EpochMs } from '@credit-check/domain/time/instant';

/** JSON text. */
type Json = string;

/** A severe listing and how far its procedure has come; once served, `severe_listings` holds what is disclosed of it. */
export interface ListingCaseTable {
  id: string;
  /** Organisation whose listing it is. */
  owner_id: string;
  /** `IngestedSubject` */
  subject: Json;
  /** `SubjectKey` of `subject`. Never null; a column added later cannot say so on every database. */
  subject_key: string | null;
  /** `IngestedResponsible[]`: whom the decision holds responsible (L4). */
  responsible: Json;
  /** `ListingCase` */
  listing: Json;
  /** Of the content as supplied, SHA-256, base64url. */
  digest: string | null;
  /** Last change of what is disclosed of it (`advance-data-version.ts`). */
  data_change: number;
  /** Whether its authority may owe something (`isWaiting`). */
  is_waiting: 0 | 1;
}

/** Who took which step when; the step's own content stands in the case's history (D6). */
export interface ListingStepTable {
  listing_id: string;
  /** From 1; the supply itself is the first. */
  position: number;
  type: string;
  organization_id: string;
  operator: string;
  at: EpochMs;
}

export interface ListingTables {
  listing_cases: ListingCaseTable;
  listing_steps: ListingStepTable;
}
