/** A severe listing as supplied, held against the law before anything of it is kept (S3, L1, L3, L4). */
import * as z from 'zod/mini';
import { type ListingInput, listingInputSchema, type TimeLimitsInput } from '../contract/listing-input.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import type { ListingFacts, MeasureFacts } from '../disclosure/facts.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import type { Day } from '../time/day.ts';
import { articlesOf, type IngestContext } from './ingest-context.ts';
import { refuseProhibitedData } from './judge-record.ts';
import { type IngestedSubject, readSubject, refuseMinor } from './judge-subject.ts';
import { type IngestRefusal, type Refused, refuse } from './refusal.ts';
import { refuseMalformed } from './refuse-malformed.ts';

/** Whom the decision holds responsible (L4). */
export interface IngestedResponsible {
  readonly subject: IngestedSubject;
  readonly role: string;
}

export type ListingJudgement =
  | {
      readonly ok: true;
      readonly subject: IngestedSubject;
      /** Not served yet: disclosed to nobody (L2). */
      readonly facts: ListingFacts;
      readonly responsible: readonly IngestedResponsible[];
      readonly timeLimits?: TimeLimitsInput;
    }
  | IngestRefusal;

/** What a decision document has to state (BT41, GX44, GX48), in the order the contract names it. */
const stated = [
  'listName',
  'grounds',
  'legalBasis',
  'documentNumber',
  'authority',
  'decidedOn',
  'measures',
  'removalConditions',
  'removalProcedure',
  'remedies',
] as const;
type Stated = (typeof stated)[number];
type CompleteListing = ListingInput & { readonly [Name in Stated]-?: NonNullable<ListingInput[Name]> };

/** Judges parsed JSON from outside, whole. The first reason found is the one given. */
export function judgeListing(raw: unknown, context: IngestContext): ListingJudgement {
  const { registry = knownJurisdictions } = context;
  const refusal = refuseProhibitedData(raw, context);
  if (refusal !== undefined) return refusal;
  const shape = z.safeParse(listingInputSchema, raw);
  if (!shape.success) return refuseMalformed(shape.error);
  const input = shape.data;

  const jurisdiction = registry.findJurisdiction(input.jurisdiction);
  if (jurisdiction === undefined) {
    const rules = articlesOf(registry, input.jurisdiction, 'catalogue');
    return refuse('listing.incomplete', rules, 'the platform carries out no list of that jurisdiction');
  }
  const incomplete = refuseIncomplete(input, jurisdiction);
  if (incomplete !== undefined) return incomplete;
  const listing = input as CompleteListing;
  const read = readSubject(listing.subject, context.bornOn);
  if (!read.ok) return read;
  const minor = refuseMinor(read.subject, [listing.decidedOn], [jurisdiction.articles.minors]);
  if (minor !== undefined) return minor;
  const measure = refuseMeasures(listing.measures, listing.decidedOn, jurisdiction, registry);
  if (measure !== undefined) return measure;
  const held = readResponsible(listing, read.subject, jurisdiction);
  if (!held.ok) return held;
  return {
    ok: true,
    subject: read.subject,
    facts: toFacts(listing, context.id),
    responsible: held.responsible,
    ...(listing.timeLimits && { timeLimits: listing.timeLimits }),
  };
}

function refuseIncomplete(listing: ListingInput, { articles }: Jurisdiction): IngestRefusal | undefined {
  const missing = stated.filter((name) => isMissing(listing[name]));
  if (missing.length === 0) return undefined;
  return refuse('listing.incomplete', articles.listingDecision, `the decision does not state ${missing.join(', ')}`);
}

function isMissing(value: ListingInput[Stated]): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/**
 * L3: each measure stands on the national base list or on the regional one, as in force on `day`, the day of the decision.
 * Used again where a decision changes what was announced.
 */
export function refuseMeasures(
  measures: readonly MeasureFacts[],
  day: Day,
  { id, articles }: Pick<Jurisdiction, 'id' | 'articles'>,
  { findMeasure }: Registry,
): Refused<'measure.not-listed'> | undefined {
  const place = measures.findIndex(({ code }) => findMeasure(id, code, day) === undefined);
  if (place === -1) return undefined;
  const sentence = `measures/${place} is on neither list of disciplinary measures in force on the day of the decision`;
  return refuse('measure.not-listed', articles.measures, sentence);
}

/** L4: persons alone, and only beside an organisation's listing; X6: nobody else. */
function readResponsible(
  { responsible = [], decidedOn }: CompleteListing,
  listed: IngestedSubject,
  { articles }: Jurisdiction,
): { readonly ok: true; readonly responsible: readonly IngestedResponsible[] } | IngestRefusal {
  const rules = [articles.responsiblePersons];
  if (responsible.length > 0 && listed.kind === 'person') {
    return refuse('listing.incomplete', rules, 'responsible persons are those of a listed organisation');
  }
  const held: IngestedResponsible[] = [];
  for (const { subject: supplied, role } of responsible) {
    const read = readSubject(supplied, undefined);
    if (!read.ok) return read;
    if (read.subject.kind !== 'person') {
      return refuse('listing.incomplete', rules, 'an organisation is not one of the persons responsible');
    }
    const minor = refuseMinor(read.subject, [decidedOn], [articles.minors]);
    if (minor !== undefined) return minor;
    held.push({ subject: read.subject, role });
  }
  return { ok: true, responsible: held };
}

function toFacts(listing: CompleteListing, id: string): ListingFacts {
  return {
    id,
    jurisdiction: listing.jurisdiction,
    listName: listing.listName,
    authority: listing.authority,
    grounds: listing.grounds,
    legalBasis: listing.legalBasis,
    documentNumber: listing.documentNumber,
    decidedOn: listing.decidedOn,
    measures: listing.measures.map(({ code, method, endsOn }) => ({
      code,
      ...(method !== undefined && { method }),
      ...(endsOn !== undefined && { endsOn }),
    })),
    removalConditions: listing.removalConditions,
    removalProcedure: listing.removalProcedure,
    remedies: listing.remedies,
    ...(listing.endsOn !== undefined && { endsOn: listing.endsOn }),
    groundRecords: listing.groundRecords ?? [],
    annotations: [],
  };
}
