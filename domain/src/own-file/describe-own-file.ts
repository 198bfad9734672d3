/** A subject's own file: all that is held, over or not, with who may see it until when (D6: BT56, GX59). */
import type { OwnEvaluation, OwnListing, OwnRecord, OwnResponsibility, Standing } from '../contract/own-file.ts';
import { citationName } from '../disclosure/citations.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import { computeRecordPeriods } from '../disclosure/disclose-record.ts';
import { isOnList } from '../disclosure/disclosure-period.ts';
import type {
  CreditFile,
  EvaluationFacts,
  ListingFacts,
  RecordFacts,
  ResponsibilityNote,
} from '../disclosure/facts.ts';
import { concernsMinor } from '../disclosure/is-minor.ts';
import { newestFirst } from '../disclosure/newest-first.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { computeStatedEnd } from '../disclosure/stated-end.ts';
import { startOfDay } from '../time/day.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';
import { standingOf, writePeriod } from './standing.ts';

/** The file without what only the store knows: its history. */
export interface OwnFileEntries {
  readonly records: readonly Omit<OwnRecord, 'versions'>[];
  readonly severeListings: readonly Omit<OwnListing, 'steps'>[];
  readonly evaluations: readonly Omit<OwnEvaluation, 'versions'>[];
  readonly responsibilities: readonly OwnResponsibility[];
}

/** Pure. Everything but what the law keeps from being taken in at all: conduct of a minor (S3). */
export function describeOwnFile(
  file: CreditFile,
  now: EpochMs,
  registry: Registry = knownJurisdictions,
): OwnFileEntries {
  const { bornOn } = file.subject;
  const lawful = file.records.filter((record) => bornOn === undefined || !concernsMinor(bornOn, record));
  return {
    records: newestFirst(
      lawful.map((record) => describeRecord(record, file, now, registry)),
      ({ determinedOn }) => determinedOn,
    ),
    severeListings: newestFirst(
      file.listings.map((listing) => describeListing(listing, now, registry)),
      ({ listedOn }) => listedOn,
    ),
    evaluations: newestFirst(
      file.evaluations.map((evaluation) => describeEvaluation(evaluation, now, registry)),
      ({ asOf }) => asOf,
    ),
    responsibilities: file.responsibilities
      .filter(({ listing }) => isOnList(listing, now))
      .map((note) => describeResponsibility(note, registry)),
  };
}

function describeRecord(
  record: RecordFacts,
  { subject, listings }: CreditFile,
  now: EpochMs,
  registry: Registry,
): Omit<OwnRecord, 'versions'> {
  const on = listings.filter((listing) => isOnList(listing, now));
  const periods = computeRecordPeriods(record, on, registry);
  const item = registry.findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn);
  const isPositive = item?.polarity === 'positive';
  return {
    id: record.id,
    standing: recordStanding(record, standingOf(periods, now), now),
    ...cataloguedOf(record.catalogueItem, item),
    ...(item && { polarity: item.polarity }),
    title: record.title,
    facts: record.facts,
    ...(record.document && { document: record.document }),
    provider: record.provider,
    determinedOn: record.determinedOn,
    ...(record.conductEndedOn !== undefined && { conductEndedOn: record.conductEndedOn }),
    ...(record.attributes && { attributes: { ...record.attributes } }),
    ...(record.collectionBasis && { collectionBasis: record.collectionBasis }),
    annotations: [...record.annotations],
    publicity: writePeriod(periods?.publicity),
    retention: writePeriod(periods?.retention),
    hiddenByWish: isPositive && subject.hidesPositiveRecords,
  };
}

function recordStanding({ state, determinedOn }: RecordFacts, byPeriod: Standing, now: EpochMs): Standing {
  if (state === 'repaired') return 'repaired';
  return state === 'live' && startOfDay(determinedOn) <= now ? byPeriod : 'withheld';
}

function describeListing(listing: ListingFacts, now: EpochMs, registry: Registry): Omit<OwnListing, 'steps'> {
  const { legalBasis, measures, annotations, decidedOn, authority, removedAt } = listing;
  return {
    id: listing.id,
    standing: listingStanding(listing, now),
    listName: listing.listName,
    authority,
    listedOn: decidedOn,
    grounds: listing.grounds,
    legalBasis: [...legalBasis],
    documentNumber: listing.documentNumber,
    measures: measures.flatMap(({ code, method, endsOn }) => {
      const item = registry.findMeasure(listing.jurisdiction, code, decidedOn);
      const more = { ...(method !== undefined && { method }), ...(endsOn !== undefined && { endsOn }) };
      return item
        ? [{ code, name: item.name, authority, legalBasis: citationName(item.article, 'zh-CN'), ...more }]
        : [];
    }),
    removalConditions: listing.removalConditions,
    removalProcedure: listing.removalProcedure,
    remedies: listing.remedies,
    ...(removedAt !== undefined && { removedAt: formatInstant(removedAt) }),
    annotations: [...annotations],
    publicity: listingPeriod(listing, registry),
  };
}

function listingStanding(listing: ListingFacts, now: EpochMs): Standing {
  if (isOnList(listing, now)) return 'disclosed';
  const { servedAt, removedAt } = listing;
  const isOver = removedAt !== undefined || computeStatedEnd(listing) <= now;
  return servedAt !== undefined && servedAt <= now && isOver ? 'ended' : 'withheld';
}

function listingPeriod(listing: ListingFacts, registry: Registry) {
  const rules = registry.findJurisdiction(listing.jurisdiction)?.articles.severeList;
  return writePeriod(rules && { endsAt: computeStatedEnd(listing), rules });
}

function describeEvaluation(
  evaluation: EvaluationFacts,
  now: EpochMs,
  registry: Registry,
): Omit<OwnEvaluation, 'versions'> {
  const { id, jurisdiction, asOf } = evaluation;
  const item = registry.findCatalogueItem(jurisdiction, evaluation.catalogueItem, asOf);
  const periods = item && registry.findJurisdiction(jurisdiction)?.computePeriods({ id, determinedOn: asOf }, item, []);
  return {
    id,
    standing: startOfDay(asOf) <= now ? standingOf(periods, now) : 'withheld',
    ...cataloguedOf(evaluation.catalogueItem, item),
    publisher: evaluation.publisher,
    name: evaluation.name,
    result: evaluation.result,
    asOf,
    annotations: [...evaluation.annotations],
    note: 'reference only',
    publicity: writePeriod(periods?.publicity),
    retention: writePeriod(periods?.retention),
  };
}

/** Of the listing no more than the note itself says: it is the organisation's (X6). */
function describeResponsibility(
  { listing, organizationName, role, annotations = [] }: ResponsibilityNote,
  registry: Registry,
): OwnResponsibility {
  return {
    listingId: listing.id,
    organizationName,
    role,
    listName: listing.listName,
    authority: listing.authority,
    documentNumber: listing.documentNumber,
    listedOn: listing.decidedOn,
    annotations: [...listing.annotations, ...annotations],
    publicity: listingPeriod(listing, registry),
  };
}

function cataloguedOf(code: string, item: ReturnType<Registry['findCatalogueItem']>) {
  if (item === undefined) return { catalogueItem: { code, name: code } };
  const { name, category, openness, source } = item;
  return { catalogueItem: { code, name }, category, openness, source };
}
