/** A jurisdiction: data plus pure functions, one file each in `jurisdictions/`. */
import type { Day } from '../time/day.ts';
import type { CatalogueItem } from './catalogue-item.ts';
import type { ActPrefix, Citation } from './citations.ts';
import type { ComputePeriods } from './disclosure-period.ts';
import type { JurisdictionId } from './facts.ts';

/** A kind of measure a decision may cite (L3). */
export interface MeasureItem {
  readonly code: string;
  /** In Chinese, in the words of the regulation. */
  readonly name: string;
  readonly article: Citation;
}

/** Which article a decision of the engine rests on. */
export interface Articles {
  /** Minors are not disclosed (S3). */
  readonly minors: Citation;
  /** No natural person is asked about on `public` (D4). */
  readonly personsNotPublic: Citation;
  /** Only the subject and whom it authorised (C4). */
  readonly restrictedFinance: Citation;
  readonly evaluations: Citation;
  /** Consent ends what is shown under it (D3). */
  readonly consent: Citation;
  /** That a listing is shown, and when it leaves (P8, L5). */
  readonly severeList: readonly Citation[];
  readonly responsiblePersons: Citation;
  /** Market users stop with the publicity period (P5), where the regulation says so of them. */
  readonly marketUse?: Citation;
}

export interface Jurisdiction {
  readonly id: JurisdictionId;
  /** In Chinese. */
  readonly name: string;
  readonly regulation: { readonly title: string; readonly prefix: ActPrefix; readonly inForceFrom: Day };
  /** Items records may cite. */
  readonly catalogue: readonly CatalogueItem[];
  /** What a severe listing is disclosed as. */
  readonly severeListItem: CatalogueItem;
  /** What the note in a responsible person's file is disclosed as (L4). */
  readonly responsiblePersonItem: CatalogueItem;
  readonly measures: readonly MeasureItem[];
  readonly articles: Articles;
  /** True: publicity and retention are two periods (P4). False: one disclosure period (P3). */
  readonly knowsRetention: boolean;
  readonly computePeriods: ComputePeriods;
}
