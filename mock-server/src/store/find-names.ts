/** Names that may be the one sought, before anything is said about how close they are. */
import { namePairs } from '@credit-check/domain/names/name-parts';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

export interface FoundName {
  readonly canonical: string;
  readonly subjectKey: SubjectKey;
  readonly name: string;
  readonly isFormer: boolean;
  /** Its name now. */
  readonly currentName: string;
}

/** Names that begin with the one sought. */
const PREFIXED_MAX = 50;
/** A pair in more names than this tells none from the other; looking it up would cost more than it finds. */
const COMMON_NAMES = 5_000;
/** Names compared. */
const COMPARED_MAX = 200;
const LAST_CHARACTER = '\u{10ffff}';

/** @param canonical `canonicalOrganizationName` of the name sought */
export async function findNames(db: Kysely<Database>, canonical: string): Promise<FoundName[]> {
  const prefixed = await selectNames(db)
    .where('canonical', '>=', canonical)
    .where('canonical', '<', canonical + LAST_CHARACTER)
    .orderBy('canonical')
    .limit(PREFIXED_MAX)
    .execute();
  const telling = await findTellingPairs(db, [...namePairs(canonical)]);
  const sharing = telling.length === 0 ? [] : await findSharing(db, telling);
  const rows = new Map([...prefixed, ...sharing].map((row) => [`${row.canonical}\n${row.subject_key}`, row]));
  return [...rows.values()].map((row) => ({
    canonical: row.canonical,
    subjectKey: row.subject_key as SubjectKey,
    name: row.name,
    isFormer: row.is_former === 1,
    currentName: JSON.parse(row.facts).name,
  }));
}

/** Subjects that are gone have left their names behind. */
function selectNames(db: Kysely<Database>) {
  return db
    .selectFrom('organization_names')
    .innerJoin('subjects', 'subjects.key', 'organization_names.subject_key')
    .select(['canonical', 'subject_key', 'name', 'is_former', 'facts']);
}

/** Those of the pairs that few names have. */
async function findTellingPairs(db: Kysely<Database>, pairs: readonly string[]): Promise<string[]> {
  const telling: string[] = [];
  for (const pair of pairs) {
    const many = await db
      .selectFrom('name_pairs')
      .where('pair', '=', pair)
      .select('pair')
      .offset(COMMON_NAMES)
      .limit(1)
      .executeTakeFirst();
    if (many === undefined) telling.push(pair);
  }
  return telling;
}

async function findSharing(db: Kysely<Database>, pairs: readonly string[]) {
  const closest = await db
    .selectFrom('name_pairs')
    .where('pair', 'in', pairs)
    .select(['canonical', (eb) => eb.fn.countAll<number>().as('shared')])
    .groupBy('canonical')
    .orderBy('shared', 'desc')
    .orderBy('canonical')
    .limit(COMPARED_MAX)
    .execute();
  if (closest.length === 0) return [];
  return selectNames(db)
    .where(
      'canonical',
      'in',
      closest.map(({ canonical }) => canonical),
    )
    .execute();
}
