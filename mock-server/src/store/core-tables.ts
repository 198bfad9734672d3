/**
 * Tables of facts, parties and queries. Columns fit both stores: instants are epoch milliseconds, booleans 0 or 1, what
 * has structure is JSON text, `…_facts` the domain's own shape. A subject's key is `<scheme>:<id>` (`subject-key.ts`).
 */

import type { DecidedState } from '@credit-check/domain/consent/consent-state';
import type { Status } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { Basis, PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Generated } from 'kysely';

type Flag = 0 | 1;
/** JSON text. */
type Json = string;

export type OrganizationKind = 'agency' | 'employer' | 'authority' | 'provider' | 'operator' | 'site';

export interface OrganizationTable {
  id: string;
  name: string;
  kind: OrganizationKind;
  /** `Basis[]` */
  bases: Json;
}

/** A publishable or secret key. The token itself is never stored. */
export interface CredentialTable {
  id: string;
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  kind: 'publishable' | 'secret';
  organization_id: string;
  /** Origin patterns, `string[]`; empty for secret keys. */
  origins: Json;
  /** `PurposeCode[]` the key is fixed to; null: any. */
  purposes: Json | null;
  revoked: Flag;
  /** What it is for, in its organisation's words. */
  label: string | null;
  /** Real time; exclusive. Null: until it is revoked. */
  ends_at: EpochMs | null;
}

export interface UserTable {
  login: string;
  organization_id: string;
  role: string;
  /** `Basis[]`; what the organisation may not, its people may not either. */
  bases: Json;
}

export interface SubjectTable {
  key: string;
  /** `SubjectFacts` */
  facts: Json;
  /** 0: its names cannot be found yet (`name-index.ts`). */
  is_named: Generated<Flag>;
}

export interface RecordTable {
  id: string;
  subject_key: string;
  /** `RecordFacts` */
  facts: Json;
}

export interface SevereListingTable {
  id: string;
  subject_key: string;
  /** `ListingFacts` */
  facts: Json;
}

export interface EvaluationTable {
  id: string;
  subject_key: string;
  /** `EvaluationFacts` */
  facts: Json;
}

/** Who the decision behind a listing holds responsible (L4): the person's side of it. */
export interface ResponsibilityTable {
  listing_id: string;
  /** The person. */
  subject_key: string;
  role: string;
  /** `Annotation[]` of the note itself; null where there are none. */
  annotations: Json | null;
}

/** One row: which state of the facts answers are made from. Every change of the facts changes it. */
export interface DataVersionTable {
  id: 1;
  version: string;
}

export interface ConsentTable {
  id: string;
  /** Who holds it. */
  organization_id: string;
  subject_key: string;
  purpose_code: PurposeCode;
  purpose_reference: string | null;
  purpose_note: string | null;
  /** `Category[]` it covers; what was asked for until the subject has chosen. */
  categories: Json;
  /** `Category[]` */
  requested_categories: Json;
  /** `FinanceExplanation` */
  restricted_finance: Json | null;
  method: 'request' | 'share-code';
  /** As it was decided; whatever else becomes of it is computed when it is read, never stored (P9). */
  state: DecidedState;
  /** The subject takes no requests of this organisation: it is not told of it. */
  held_back: Flag;
  requested_at: EpochMs;
  /** Real time of the request. */
  received_at: EpochMs;
  expires_at: EpochMs;
  max_uses: number;
  uses: number;
  last_used_at: EpochMs | null;
}

export type FixedStatus = Extract<Status, 'subject-not-found' | 'not-asked'>;

/** The query log (D2). What was answered is not here but in the openings, which can be forgotten. */
export interface QueryTable {
  query_id: string;
  log_index: number;
  at: EpochMs;
  /** Whose log it stands in: an organisation's id or, for a subject who asks about itself, its key. Never leaves. */
  owner: string;
  organization_id: string;
  operator: string;
  basis: Basis | null;
  purpose_code: PurposeCode | null;
  purpose_reference: string | null;
  purpose_note: string | null;
  duty_matter: string | null;
  duty_legal_basis: string | null;
  consent_id: string | null;
  /** Null where what was named as the subject could not be read. */
  subject_key: string | null;
  outcome: 'answered' | 'refused';
  /** Refused: why. */
  code: ProblemCode | null;
  /** Refused: `{ detail?, errors? }` of the problem, so that a retry is refused in the same words. */
  problem: Json | null;
  /** Answered: the status where it does not follow from what is shown. Any other follows from the live openings. */
  fixed_status: FixedStatus | null;
  jurisdiction: string | null;
  /** Answered: `"all"` or `Category[]`. */
  scope: Json | null;
  refresh_by: EpochMs | null;
  /** When the next of its openings ends, or one ended that was forgotten before; null where none does. */
  next_end: EpochMs | null;
}

/** Which query a POST with an `Idempotency-Key` became; `position` is the item's within a batch. Lives 24 h of real time. */
export interface IdempotencyTable {
  credential_id: string;
  key: string;
  position: number;
  /** SHA-256 of operation and body, base64url. */
  body_hash: string;
  query_id: string;
  expires_at: EpochMs;
}

export interface CoreTables {
  organizations: OrganizationTable;
  credentials: CredentialTable;
  users: UserTable;
  subjects: SubjectTable;
  records: RecordTable;
  severe_listings: SevereListingTable;
  evaluations: EvaluationTable;
  responsibilities: ResponsibilityTable;
  data_version: DataVersionTable;
  consents: ConsentTable;
  queries: QueryTable;
  idempotency_keys: IdempotencyTable;
}
