/** The names organisations are found by: made from their facts, behind the writes that bring them. */
import type { SubjectFacts } from '@credit-check/domain/disclosure/facts';
import { canonicalOrganizationName } from '@credit-check/domain/identifiers/recognise/organization-names';
import { namePairs } from '@credit-check/domain/names/name-parts';
import type { Insertable, Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { NamePairTable, OrganizationNameTable } from './search-tables.ts';

/** Subjects named in one transaction: others write in between. */
const CHUNK = 200;
/** Rows of one statement: far from the number of parameters a store takes. */
const ROWS_MAX = 1_000;

/** Names the next subjects that are not yet named; false where there are none. Persons are passed over: nobody finds them. */
export async function nameNextSubjects(db: Kysely<Database>): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const subjects = await transaction
      .selectFrom('subjects')
      .where('is_named', '=', 0)
      .select(['key', 'facts'])
      .limit(CHUNK)
      .execute();
    if (subjects.length === 0) return false;
    const names = subjects.flatMap(({ key, facts }) => namesOf(key, JSON.parse(facts)));
    for (const rows of chunksOf(names)) {
      await transaction
        .insertInto('organization_names')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const rows of chunksOf(names.flatMap(pairsOf))) {
      await transaction
        .insertInto('name_pairs')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const keys = subjects.map(({ key }) => key);
    await transaction.updateTable('subjects').set({ is_named: 1 }).where('key', 'in', keys).execute();
    return true;
  });
}

function namesOf(key: string, { kind, name, id, formerNames = [] }: SubjectFacts): Insertable<OrganizationNameTable>[] {
  // A subject known by its code alone has no name yet.
  if (kind !== 'organization' || name === id) return [];
  const row = (is_former: 0 | 1) => (one: string) => ({
    canonical: canonicalOrganizationName(one),
    subject_key: key,
    name: one,
    is_former,
  });
  return [row(0)(name), ...formerNames.map(row(1))];
}

function pairsOf({ canonical }: Insertable<OrganizationNameTable>): Insertable<NamePairTable>[] {
  return [...namePairs(canonical)].map((pair) => ({ pair, canonical }));
}

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_MAX) yield rows.slice(from, from + ROWS_MAX);
}
