/** A subject's wishes: whether positive records are public (C6), and who may not ask it for consent. */
import type { Preferences, PreferencesInput } from '@credit-check/domain/contract/own-file';
import type { RecordFacts, SubjectFacts } from '@credit-check/domain/disclosure/facts';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

/** A subject’s wishes; what holds where it has stated none. */
export async function findPreferences(db: Kysely<Database>, key: SubjectKey): Promise<Preferences> {
  const facts = await findFacts(db, key);
  const blocks = await db
    .selectFrom('requester_blocks')
    .where('subject_key', '=', key)
    .select('organization_id')
    .orderBy('organization_id')
    .execute();
  return {
    positiveRecordsPublic: !(facts?.hidesPositiveRecords ?? false),
    blockedRequesters: blocks.map(({ organization_id }) => organization_id),
  };
}

/** True where it is another wish than before. A subject the platform does not know has nothing to hide: nothing changes. */
export async function wishPositiveRecords(
  transaction: Transaction<Database>,
  key: SubjectKey,
  arePublic: boolean,
): Promise<boolean> {
  const facts = await findFacts(transaction, key);
  if (facts === undefined || facts.hidesPositiveRecords === !arePublic) return false;
  await transaction
    .updateTable('subjects')
    .set({ facts: JSON.stringify({ ...facts, hidesPositiveRecords: !arePublic }) })
    .where('key', '=', key)
    .execute();
  return true;
}

/** A subject's records: what is held of each as it stands. */
export async function findRecordFacts(db: Kysely<Database>, key: SubjectKey): Promise<RecordFacts[]> {
  const rows = await db.selectFrom('records').where('subject_key', '=', key).select('facts').execute();
  return rows.map(({ facts }) => JSON.parse(facts));
}

/** Blocks these organisations and no others. Who was blocked before stays so since then. */
export async function blockRequesters(
  transaction: Transaction<Database>,
  key: SubjectKey,
  organizationIds: NonNullable<PreferencesInput['blockedRequesters']>,
  since: EpochMs,
): Promise<void> {
  const { blockedRequesters } = await findPreferences(transaction, key);
  const lifted = blockedRequesters.filter((id) => !organizationIds.includes(id));
  if (lifted.length > 0) {
    await transaction
      .deleteFrom('requester_blocks')
      .where('subject_key', '=', key)
      .where('organization_id', 'in', lifted)
      .execute();
  }
  const added = new Set(organizationIds.filter((id) => !blockedRequesters.includes(id)));
  if (added.size === 0) return;
  await transaction
    .insertInto('requester_blocks')
    .values([...added].map((organization_id) => ({ subject_key: key, organization_id, since })))
    .execute();
}

/** Ids of the organisations that asked about the subject, or for its consent. */
export async function findRequesters(db: Kysely<Database>, key: SubjectKey): Promise<string[]> {
  const rows = await db
    .selectFrom('queries')
    .where('subject_key', '=', key)
    .select('organization_id')
    .union(db.selectFrom('consents').where('subject_key', '=', key).select('organization_id'))
    .execute();
  return rows.map(({ organization_id }) => organization_id);
}

/** Those of these ids that are organisations. */
export async function findOrganizations(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('organizations').where('id', 'in', ids).select(['id', 'name']).orderBy('name').execute();
}

async function findFacts(db: Kysely<Database>, key: SubjectKey): Promise<SubjectFacts | undefined> {
  const row = await db.selectFrom('subjects').where('key', '=', key).select('facts').executeTakeFirst();
  return row && JSON.parse(row.facts);
}
