/** What an objection or a repair is about, as a page names it: read when it is shown, so that what is revoked is gone (C8). */
import { listingOfNote } from '@credit-check/domain/disclosure/disclose-responsibility';
import type { EvaluationFacts, ListingFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';
import { findMeasure } from '@credit-check/domain/disclosure/registry';
import { splitMeasureId } from '@credit-check/domain/objection/measure-id';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

export interface About {
  readonly title: string;
  readonly authority: string;
  readonly document: string | undefined;
  readonly documentDate: string | undefined;
  readonly facts: string;
}

export interface Target {
  readonly type: 'record' | 'listing' | 'measure' | 'evaluation' | 'omission';
  readonly id?: string | undefined;
}

/** By `<type>:<id>` of the target; what is gone is absent. */
export async function findTitles(
  db: Kysely<Database>,
  targets: readonly Target[],
): Promise<(target: Target) => About | undefined> {
  const idsOf = (...types: Target['type'][]) =>
    targets.flatMap(({ type, id }) => (types.includes(type) && id !== undefined ? [splitMeasureId(id)[0]] : []));
  const records = await read<RecordFacts>(db, 'records', idsOf('record'));
  const evaluations = await read<EvaluationFacts>(db, 'evaluations', idsOf('evaluation'));
  const noted = idsOf('record').flatMap((id) => listingOfNote(id) ?? []);
  const listings = await read<ListingFacts>(db, 'severe_listings', [...idsOf('listing', 'measure'), ...noted]);
  return ({ type, id = '' }) => {
    const noteOf = type === 'record' ? listingOfNote(id) : undefined;
    if (noteOf !== undefined && listings.has(noteOf)) return ofNote(listings.get(noteOf)!);
    if (type === 'record') return ofRecord(records.get(id));
    if (type === 'evaluation') return ofEvaluation(evaluations.get(id));
    const [listingId, code] = splitMeasureId(id);
    return ofListing(listings.get(listingId), code);
  };
}

async function read<Facts>(
  db: Kysely<Database>,
  table: 'records' | 'evaluations' | 'severe_listings',
  ids: readonly string[],
): Promise<ReadonlyMap<string, Facts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom(table).where('id', 'in', ids).select(['id', 'facts']).execute();
  return new Map(rows.map(({ id, facts }) => [id, JSON.parse(facts)]));
}

function ofRecord(record: RecordFacts | undefined): About | undefined {
  return (
    record && {
      title: record.title,
      authority: record.document?.authority ?? record.provider,
      document: record.document && `${record.document.type} ${record.document.number}`,
      documentDate: record.document?.date ?? record.determinedOn,
      facts: record.facts,
    }
  );
}

function ofEvaluation(evaluation: EvaluationFacts | undefined): About | undefined {
  return (
    evaluation && {
      title: evaluation.name,
      authority: evaluation.publisher,
      document: undefined,
      documentDate: evaluation.asOf,
      facts: evaluation.result,
    }
  );
}

/** What the listing says of the organisation is the organisation's (X6). */
function ofNote({ listName, authority, documentNumber, decidedOn }: ListingFacts): About {
  const title = `${listName}：责任人员标注`;
  return { title, authority, document: documentNumber, documentDate: decidedOn, facts: '' };
}

function ofListing(listing: ListingFacts | undefined, code: string): About | undefined {
  if (listing === undefined) return undefined;
  const measure = code === '' ? undefined : findMeasure(listing.jurisdiction, code, listing.decidedOn);
  const about = aboutListing(listing);
  return measure === undefined ? about : { ...about, title: `${listing.listName}：${measure.name}` };
}

export function aboutListing({ listName, authority, documentNumber, decidedOn, grounds }: ListingFacts): About {
  return { title: listName, authority, document: documentNumber, documentDate: decidedOn, facts: grounds };
}
