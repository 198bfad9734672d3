/** Records and evaluations with their versions: what providers write, and nothing of it is overwritten (D6). */
import type { EvaluationFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { RecordVersionTable } from './ingest-tables.ts';
import { insertMany } from './insert-many.ts';
import { runRepeated } from './repeated-statement.ts';
import { padToPower } from './statement-sizes.ts';
import type { SubjectKey } from './subject-key.ts';

export type SuppliedFacts = RecordFacts | EvaluationFacts;

export interface CurrentVersion
  extends Pick<Selectable<RecordVersionTable>, 'record_id' | 'version' | 'type' | 'owner_id' | 'kind' | 'subject_key'> {
  /** JSON of its facts; null where they are erased. */
  readonly content: string | null;
}

/** The current versions of these records, in one statement; those nobody has supplied are absent. */
export async function findCurrentVersions(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentVersion>> {
  if (ids.length === 0) return new Map();
  const sought = padToPower(ids);
  const build = () =>
    db
      .selectFrom('record_versions')
      .leftJoin('records', 'records.id', 'record_versions.record_id')
      .leftJoin('evaluations', 'evaluations.id', 'record_versions.record_id')
      .where('record_id', 'in', sought)
      .where('is_current', '=', 1)
      .select(['record_id', 'version', 'type', 'owner_id', 'kind', 'record_versions.subject_key as subject_key'])
      .select(({ fn, ref }) => fn.coalesce(ref('records.facts'), ref('evaluations.facts')).as('content'));
  const rows = await runRepeated(db, `current versions of ${sought.length}`, build, [...sought, 1]);
  return new Map(rows.map((row) => [row.record_id, row]));
}

/** A version with the content it brings. */
export interface NewVersion {
  readonly row: Omit<Insertable<RecordVersionTable>, 'facts' | 'tombstone' | 'is_current'> & {
    readonly subject_key: SubjectKey;
  };
  readonly facts: SuppliedFacts;
  /** The facts as JSON, where it is known already. */
  readonly content?: string;
}

const tables = { record: 'records', evaluation: 'evaluations' } as const;

/** First versions, in as many statements as there are tables. */
export async function insertFirstVersions(
  transaction: Transaction<Database>,
  versions: readonly NewVersion[],
): Promise<void> {
  for (const type of ['record', 'evaluation'] as const) {
    const rows = versions
      .filter(({ row }) => row.type === type)
      .map(({ row, facts, content }) => ({
        id: row.record_id,
        subject_key: row.subject_key,
        facts: content ?? JSON.stringify(facts),
      }));
    await insertMany(transaction, tables[type], rows);
  }
  const rows = versions.map(({ row }) => ({ ...row, is_current: 1 as const }));
  await insertMany(transaction, 'record_versions', rows);
}

/** The content of a current version. */
export async function findCurrentFacts(
  db: Kysely<Database>,
  { record_id, type }: Pick<CurrentVersion, 'record_id' | 'type'>,
): Promise<SuppliedFacts> {
  const row = await db
    .selectFrom(tables[type])
    .where('id', '=', record_id)
    .select('facts')
    .executeTakeFirstOrThrow(() => new Error('a current version has no content'));
  return JSON.parse(row.facts);
}

/** The next version of a record: the content of the one before moves to its row. */
export async function insertNextVersion(
  transaction: Transaction<Database>,
  { row, facts }: NewVersion,
  superseded: SuppliedFacts,
): Promise<void> {
  await transaction
    .updateTable('record_versions')
    .set({ is_current: 0, facts: JSON.stringify(superseded) })
    .where('record_id', '=', row.record_id)
    .where('is_current', '=', 1)
    .execute();
  await transaction
    .updateTable(tables[row.type])
    .set({ facts: JSON.stringify(facts) })
    .where('id', '=', row.record_id)
    .execute();
  await transaction
    .insertInto('record_versions')
    .values({ ...row, is_current: 1 })
    .execute();
}

/** Notes that what anyone may see of these was changed: an answer that is being made from before is made anew (`find-changed-entries.ts`). */
export async function markRecordsChanged(
  transaction: Transaction<Database>,
  ids: readonly string[],
  dataChange: number,
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .updateTable('record_versions')
    .set({ data_change: dataChange })
    .where('record_id', 'in', ids)
    .where('is_current', '=', 1)
    .execute();
}

export interface LastVersion {
  readonly row: Omit<Insertable<RecordVersionTable>, 'facts' | 'is_current' | 'subject_key'> & {
    readonly tombstone: string;
  };
  readonly subjectKey: SubjectKey;
}

/** Erases the content of every version and puts a tombstone last (C8). Who changed it and when stays (D6). */
export async function entombRecord(
  transaction: Transaction<Database>,
  { row, subjectKey }: LastVersion,
): Promise<void> {
  await transaction.deleteFrom(tables[row.type]).where('id', '=', row.record_id).execute();
  await transaction
    .updateTable('record_versions')
    .set({ is_current: 0, reason: null, document: null, subject_key: null, facts: null })
    .where('record_id', '=', row.record_id)
    .execute();
  await transaction
    .insertInto('record_versions')
    .values({ ...row, is_current: 1 })
    .execute();
  await transaction
    .insertInto('revoked_records')
    .values({ record_id: row.record_id, subject_key: subjectKey })
    .execute();
  await forgetUnheldPerson(transaction, subjectKey);
}

/** A person the platform knows from what is revoked alone is not known any more; an organisation's code is public. */
async function forgetUnheldPerson(transaction: Transaction<Database>, key: SubjectKey): Promise<void> {
  if (key.startsWith('uscc:')) return;
  let unheld = transaction.deleteFrom('subjects').where('key', '=', key);
  for (const table of ['records', 'severe_listings', 'evaluations', 'responsibilities', 'consents'] as const) {
    unheld = unheld.where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom(table).where('subject_key', '=', key).select('subject_key'))),
    );
  }
  const { numDeletedRows } = await unheld.executeTakeFirst();
  if (numDeletedRows > 0n) await transaction.deleteFrom('revoked_records').where('subject_key', '=', key).execute();
}
