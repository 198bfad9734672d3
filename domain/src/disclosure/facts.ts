/** What the platform holds about a subject: the input of the disclosure engine. Days in Asia/Shanghai, instants as RFC 3339. */
import type { Annotation, LegalDocument } from '../contract/disclosed.ts';
import type { CollectionBasis, FinanceAttributes, Leniency } from '../contract/record-input.ts';
import type { SubjectKind, SubjectScheme } from '../contract/subject.ts';
import type { Day } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';

export type JurisdictionId = string;

export interface SubjectFacts {
  readonly scheme: SubjectScheme;
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  /** Names an organisation bore before: it is found by them. */
  readonly formerNames?: readonly string[];
  readonly jurisdiction: JurisdictionId;
  /** Persons only; from the resident ID or the document. Unknown: not disclosed (S3, caution). */
  readonly bornOn?: Day;
  /** The subject's wish that positive records are not public (C6). */
  readonly hidesPositiveRecords: boolean;
}

export interface RecordFacts {
  readonly id: string;
  readonly jurisdiction: JurisdictionId;
  /** Code of an item in the jurisdiction's catalogue. */
  readonly catalogueItem: string;
  readonly title: string;
  readonly facts: string;
  /** What the provider says; the catalogue item's class wins (P6). */
  readonly severity?: 'minor' | 'general' | 'serious';
  readonly document?: LegalDocument;
  readonly provider: string;
  readonly determinedOn: Day;
  readonly conductEndedOn?: Day;
  readonly conductContinuing?: boolean;
  /** Last day of publicity as the determining unit states it (公示截止期). */
  readonly publicUntil?: Day;
  /** What the determining unit considered before it recorded (S3: GX55, BT37). */
  readonly leniency?: Leniency;
  /** C4. In no answer: for the subject's own file. */
  readonly attributes?: FinanceAttributes;
  /** Why restricted finance of a person may be held (C4). As `attributes`. */
  readonly collectionBasis?: CollectionBasis;
  readonly annotations: readonly Annotation[];
  /** `repaired` and `revoked` records are shown to nobody but the subject, in their own file (O4, C8). */
  readonly state: 'live' | 'repaired' | 'revoked';
  /** When the state was reached. */
  readonly stateSince?: EpochMs;
}

/** A measure as the decision states it (L3). */
export interface MeasureFacts {
  readonly code: string;
  readonly method?: string;
  readonly endsOn?: Day;
}

export interface ListingFacts {
  readonly id: string;
  readonly jurisdiction: JurisdictionId;
  readonly listName: string;
  readonly authority: string;
  readonly grounds: string;
  readonly legalBasis: readonly string[];
  readonly documentNumber: string;
  readonly decidedOn: Day;
  readonly measures: readonly MeasureFacts[];
  readonly removalConditions: string;
  readonly removalProcedure: string;
  readonly remedies: string;
  /** Last day of the listing's own term, where the decision states one: it ends at 00:00+08:00 of the next (GX51(1)). */
  readonly endsOn?: Day;
  /** Disclosed only once served (L2). */
  readonly servedAt?: EpochMs;
  readonly removedAt?: EpochMs;
  /** Ids of the records the listing rests on (P2). */
  readonly groundRecords: readonly string[];
  readonly annotations: readonly Annotation[];
}

/** A public comprehensive or sector evaluation of a market entity (C7); never of a person. */
export interface EvaluationFacts {
  readonly id: string;
  readonly jurisdiction: JurisdictionId;
  readonly catalogueItem: string;
  readonly publisher: string;
  readonly name: string;
  readonly result: string;
  readonly asOf: Day;
  readonly annotations: readonly Annotation[];
}

/** The synchronous note in the file of a person held responsible for an organisation's listing (L4). */
export interface ResponsibilityNote {
  readonly listing: ListingFacts;
  readonly organizationName: string;
  readonly role: string;
  /** Of the note itself, beside those of the listing: the person may object to it (GX61). */
  readonly annotations?: readonly Annotation[];
}

/** Everything held about one subject. */
export interface CreditFile {
  readonly subject: SubjectFacts;
  readonly records: readonly RecordFacts[];
  readonly listings: readonly ListingFacts[];
  readonly evaluations: readonly EvaluationFacts[];
  readonly responsibilities: readonly ResponsibilityNote[];
}
