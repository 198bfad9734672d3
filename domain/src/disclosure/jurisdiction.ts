/** A jurisdiction: data plus pure functions, one file each in `jurisdictions/`. */
import type { Day } from '../time/day.ts';
import type { CatalogueItem } from './catalogue-item.ts';
import type { ActPrefix, Citation } from './citations.ts';
import type { Deadlines } from './deadlines.ts';
import type { ComputePeriods } from './disclosure-period.ts';
import type { Edition } from './edition.ts';
import type { ExcludedMatter } from './excluded-matter.ts';
import type { JurisdictionId } from './facts.ts';

/** A kind of measure a decision may cite (L3: GX41, GX42, BT48, BT49). */
export interface MeasureItem {
  readonly code: string;
  /** In Chinese, in the words of the list. */
  readonly name: string;
  /** 惩戒对象, 法规政策依据 and 实施主体, in Chinese, where the list states them. */
  readonly target?: string;
  readonly basis?: string;
  readonly authority?: string;
  readonly article: Citation;
}

/** Which article a decision of the engine rests on. */
export interface Articles {
  /** Records cite an item of a catalogue (C1). */
  readonly catalogue: Citation;
  /** Adverse records rest on a document with legal force (C2). */
  readonly legalDocument: Citation;
  /** Never collected (C3). */
  readonly prohibitedData: Citation;
  /** Minors are not disclosed (S3). */
  readonly minors: Citation;
  /** No natural person is asked about on `public` (D4). */
  readonly personsNotPublic: Citation;
  /** Only the subject and whom it authorised (C4). */
  readonly restrictedFinance: Citation;
  readonly evaluations: Citation;
  /** Consent ends what is shown under it (D3). */
  readonly consent: Citation;
  /** What the decision behind a listing states (L1). */
  readonly listingDecision: readonly Citation[];
  /** Measures stand on a list (L3). */
  readonly measures: readonly Citation[];
  /** Notice and objection before the decision (L2). */
  readonly listingNotice: Citation;
  /** Service of the decision (L2). */
  readonly listingService: Citation;
  /** Leaving a list (L5). */
  readonly listingExit: Citation;
  /** That a listing is shown, and when it leaves (P8, L5). */
  readonly severeList: readonly Citation[];
  readonly responsiblePersons: Citation;
  /** The subject objects (O1 to O3). */
  readonly objection: Citation;
  /** Conduct that was corrected (O4). */
  readonly repair: Citation;
  /** Market users stop with the publicity period (P5), where the regulation says so of them. */
  readonly marketUse?: Citation;
}

export interface Jurisdiction {
  readonly id: JurisdictionId;
  /** In Chinese. */
  readonly name: string;
  readonly regulation: { readonly title: string; readonly prefix: ActPrefix; readonly inForceFrom: Day };
  /** Its own catalogue, oldest edition first; the national base catalogue stands beside it (C1). */
  readonly catalogue: readonly Edition<CatalogueItem>[];
  /** What this jurisdiction adds to an item of the national base catalogue, which states no period of its own. */
  readonly nationalItemTerms: Pick<CatalogueItem, 'publicityMonths' | 'retentionMonths'>;
  /** What its catalogue may not hold (C5); empty where its regulation names nothing. */
  readonly excludedMatters: readonly ExcludedMatter[];
  /** What a severe listing is disclosed as. */
  readonly severeListItem: CatalogueItem;
  /** What the note in a responsible person's file is disclosed as (L4). */
  readonly responsiblePersonItem: CatalogueItem;
  /** Its own list of measures, oldest edition first; the national base list stands beside it (L3). */
  readonly measures: readonly Edition<MeasureItem>[];
  readonly articles: Articles;
  readonly deadlines: Deadlines;
  /** True: publicity and retention are two periods (P4). False: one disclosure period (P3). */
  readonly knowsRetention: boolean;
  readonly computePeriods: ComputePeriods;
}
