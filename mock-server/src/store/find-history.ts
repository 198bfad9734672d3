/** How a subject's entries came to be what they are: for its own file (D6: BT56, GX59). */
import type { Tombstone } from '@credit-check/domain/contract/record-changes';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { RecordVersionTable } from './ingest-tables.ts';
import type { SubjectKey } from './subject-key.ts';

/** Ids in one statement; far from the number of parameters a store takes. */
const CHUNK_IDS = 500;

export type StoredVersion = Pick<
  Selectable<RecordVersionTable>,
  'record_id' | 'version' | 'at' | 'kind' | 'reason' | 'document' | 'facts'
> & { readonly organization: string };

/** Every version of these records and evaluations by id, the first one first. */
export async function findVersions(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredVersion[]>> {
  const rows: StoredVersion[] = [];
  for (let from = 0; from < ids.length; from += CHUNK_IDS) {
    const chunk = await db
      .selectFrom('record_versions')
      .leftJoin('organizations', 'organizations.id', 'record_versions.organization_id')
      .where('record_id', 'in', ids.slice(from, from + CHUNK_IDS))
      .select(['record_id', 'version', 'at', 'record_versions.kind as kind', 'reason', 'document', 'facts'])
      .select(({ fn, ref }) =>
        fn.coalesce(ref('organizations.name'), ref('record_versions.organization_id')).as('organization'),
      )
      .orderBy('record_id')
      .orderBy('version')
      .execute();
    rows.push(...chunk);
  }
  return Map.groupBy(rows, ({ record_id }) => record_id);
}

export interface StoredStep {
  readonly listing_id: string;
  readonly type: string;
  readonly at: EpochMs;
  readonly organization: string;
}

/** Every step of these listings by id, in order. */
export async function findSteps(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('listing_steps')
    .leftJoin('organizations', 'organizations.id', 'listing_steps.organization_id')
    .where('listing_id', 'in', ids)
    .select(['listing_id', 'type', 'at'])
    .select(({ fn, ref }) =>
      fn.coalesce(ref('organizations.name'), ref('listing_steps.organization_id')).as('organization'),
    )
    .orderBy('listing_id')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, ({ listing_id }) => listing_id);
}

/** What is left of a subject's revoked records (C8), the last one first. */
export async function findTombstones(db: Kysely<Database>, key: SubjectKey): Promise<Tombstone[]> {
  const rows = await db
    .selectFrom('revoked_records')
    .innerJoin('record_versions', 'record_versions.record_id', 'revoked_records.record_id')
    .where('revoked_records.subject_key', '=', key)
    .where('is_current', '=', 1)
    .where('tombstone', 'is not', null)
    .select('tombstone')
    .orderBy('at', 'desc')
    .orderBy('revoked_records.record_id')
    .execute();
  return rows.flatMap(({ tombstone }) => (tombstone === null ? [] : [JSON.parse(tombstone)]));
}
