/** The catalogue, the lists of measures and the jurisdictions, row by row, for whoever wants to read them. */
import type { CatalogueItemOutput, JurisdictionOutput, MeasureItemOutput } from '../contract/catalogue-output.ts';
import { deadlineKinds } from '../contract/deadline-output.ts';
import type { Day } from '../time/day.ts';
import { type NationalDocuments, nationalDocuments, type Registry, withTerms } from './create-registry.ts';
import { type Edition, editionOn } from './edition.ts';
import type { JurisdictionId } from './facts.ts';
import type { Jurisdiction } from './jurisdiction.ts';

export interface EditionFilter {
  readonly jurisdiction?: JurisdictionId | undefined;
  /** The editions in force that day; all where absent. */
  readonly on?: Day | undefined;
}

/** Each jurisdiction's own items, then the national ones with the periods they have there. */
export function listCatalogue(
  registry: Registry,
  filter: EditionFilter = {},
  national: NationalDocuments = nationalDocuments,
): CatalogueItemOutput[] {
  return selected(registry, filter).flatMap((jurisdiction) =>
    [
      ...rowsOf(jurisdiction.catalogue, 'regional', jurisdiction, filter),
      ...rowsOf(withTerms(national.catalogue, jurisdiction), 'national', jurisdiction, filter),
    ].map(({ national: _, attributes, ...row }) => ({ ...row, ...(attributes && { attributes: [...attributes] }) })),
  );
}

/** Each jurisdiction's own measures, then those of the national base list. */
export function listMeasures(
  registry: Registry,
  filter: EditionFilter = {},
  national: NationalDocuments = nationalDocuments,
): MeasureItemOutput[] {
  return selected(registry, filter).flatMap((jurisdiction) => [
    ...rowsOf(jurisdiction.measures, 'regional', jurisdiction, filter),
    ...rowsOf(national.measures, 'national', jurisdiction, filter),
  ]);
}

/** As `GET /v1/jurisdictions` tells it. */
export function describeJurisdiction(jurisdiction: Jurisdiction): JurisdictionOutput {
  const { id, name, regulation, knowsRetention, excludedMatters, deadlines } = jurisdiction;
  return {
    id,
    name,
    regulation: { ...regulation },
    periods: knowsRetention ? 'publicity-and-retention' : 'disclosure',
    excludedMatters: excludedMatters.map((matter) => ({ name: matter.name, article: matter.article })),
    deadlines: deadlineKinds.flatMap((kind) => {
      const limit = deadlines[kind];
      return limit === undefined ? [] : [{ kind, ...limit }];
    }),
  };
}

function selected({ jurisdictions }: Registry, { jurisdiction }: EditionFilter): Jurisdiction[] {
  return jurisdictions.filter(({ id }) => jurisdiction === undefined || id === jurisdiction);
}

function rowsOf<Item, Level extends 'national' | 'regional'>(
  editions: readonly Edition<Item>[],
  level: Level,
  { id }: Jurisdiction,
  { on }: EditionFilter,
) {
  return editions
    .filter((edition) => on === undefined || edition === editionOn(editions, on))
    .flatMap(({ inForceFrom, supersededOn, source, extract = false, items }) =>
      items.map((item) => ({
        jurisdiction: id,
        level,
        inForceFrom,
        ...(supersededOn !== undefined && { supersededOn }),
        editionSource: source,
        extract,
        ...item,
      })),
    );
}
