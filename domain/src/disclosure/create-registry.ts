/** Finds what records and decisions cite, on a day: a jurisdiction's own edition first, the national one beside it (C1, L3). */
import type { Day } from '../time/day.ts';
import type { CatalogueItem } from './catalogue-item.ts';
import { type Edition, editionOn } from './edition.ts';
import type { JurisdictionId } from './facts.ts';
import type { Jurisdiction, MeasureItem } from './jurisdiction.ts';
import { baseCatalogue } from './national/base-catalogue.ts';
import { baseMeasures } from './national/base-measures.ts';

export interface Registry {
  readonly jurisdictions: readonly Jurisdiction[];
  /** Undefined where there is none of that id. */
  readonly findJurisdiction: (id: JurisdictionId) => Jurisdiction | undefined;
  /** The item a record cites (C1), as it stood on the day its conduct was determined. */
  readonly findCatalogueItem: (id: JurisdictionId, code: string, on: Day) => CatalogueItem | undefined;
  /** The measure a decision cites (L3), as it stood on the day of the decision. */
  readonly findMeasure: (id: JurisdictionId, code: string, on: Day) => MeasureItem | undefined;
}

/** The national documents every jurisdiction carries out beside its own. */
export interface NationalDocuments {
  readonly catalogue: readonly Edition<CatalogueItem>[];
  readonly measures: readonly Edition<MeasureItem>[];
}

export const nationalDocuments: NationalDocuments = { catalogue: baseCatalogue, measures: baseMeasures };

/** The law of these jurisdictions, over national documents, by which catalogue items, measures and periods are found. */
export function createRegistry(
  jurisdictions: readonly Jurisdiction[],
  national: NationalDocuments = nationalDocuments,
): Registry {
  const nationalMeasure = finder(national.measures);
  const rooms = new Map(
    jurisdictions.map((jurisdiction) => [
      jurisdiction.id,
      {
        jurisdiction,
        ownItem: finder(jurisdiction.catalogue),
        nationalItem: finder(withTerms(national.catalogue, jurisdiction)),
        ownMeasure: finder(jurisdiction.measures),
      },
    ]),
  );
  return {
    jurisdictions,
    findJurisdiction: (id) => rooms.get(id)?.jurisdiction,
    findCatalogueItem: (id, code, on) => rooms.get(id)?.ownItem(code, on) ?? rooms.get(id)?.nationalItem(code, on),
    findMeasure: (id, code, on) => {
      const room = rooms.get(id);
      return room && (room.ownMeasure(code, on) ?? nationalMeasure(code, on));
    },
  };
}

/** The national items with the periods the jurisdiction gives them. */
export function withTerms(
  catalogue: readonly Edition<CatalogueItem>[],
  { nationalItemTerms }: Pick<Jurisdiction, 'nationalItemTerms'>,
): readonly Edition<CatalogueItem>[] {
  return catalogue.map((edition) => ({
    ...edition,
    items: edition.items.map((item) => ({ ...nationalItemTerms, ...item })),
  }));
}

function finder<Item extends { readonly code: string }>(
  editions: readonly Edition<Item>[],
): (code: string, on: Day) => Item | undefined {
  const indexed = editions.map(({ supersededOn, items }) => ({
    ...(supersededOn !== undefined && { supersededOn }),
    byCode: new Map(items.map((item) => [item.code, item])),
  }));
  return (code, on) => editionOn(indexed, on)?.byCode.get(code);
}
