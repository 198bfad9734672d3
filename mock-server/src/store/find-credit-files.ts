/** Everything held about up to 100 subjects, in one statement: the query path makes one round trip for its facts. */

import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { gather } from './gather.ts';
import { reuseStatement } from './reuse-statement.ts';
import { padToPower } from './statement-sizes.ts';
import type { SubjectKey } from './subject-key.ts';

export interface FoundFiles {
  /** Subjects the platform does not know are absent. */
  readonly files: ReadonlyMap<SubjectKey, CreditFile>;
  /** Which state of the facts these are; empty before any were taken in. */
  readonly dataVersion: string;
}

export async function findCreditFiles(db: Kysely<Database>, keys: readonly SubjectKey[]): Promise<FoundFiles> {
  const rows = (await selectParts(db, padToPower(keys))).rows;
  const byKey = Map.groupBy(rows, (row) => row.key);
  const dataVersion = byKey.get(DATA_VERSION_KEY)?.[0]?.facts ?? '';
  byKey.delete(DATA_VERSION_KEY);
  return { files: new Map([...byKey].map(([key, parts]) => [key, assemble(parts)])), dataVersion };
}

/** The facts of one subject, and which state of the facts they are. */
export interface FoundFile {
  readonly file: CreditFile | undefined;
  readonly dataVersion: string;
}

/** One subject's; those asked for at once share a statement. */
export const findCreditFile = gather<SubjectKey, FoundFile>(async (db, keys) => {
  const { files, dataVersion } = await findCreditFiles(db, keys);
  return (key) => ({ file: files.get(key), dataVersion });
});

/** Stands where a part has its subject; no subject's key is empty. */
const DATA_VERSION_KEY = '';

interface Part {
  readonly part: 'data-version' | 'subject' | 'record' | 'listing' | 'evaluation' | 'responsibility';
  readonly key: SubjectKey;
  /** JSON of the part's facts; of a responsibility, the listing's. */
  readonly facts: string;
  /** Responsibilities only. */
  readonly role: string | null;
  /** Responsibilities only: JSON of the listed organisation. */
  readonly organization: string | null;
  /** Responsibilities only: JSON of the note's own annotations; null without them. */
  readonly annotations: string | null;
}

/** One row a fact, ordered by its id so that answers are the same each time. */
const selectParts = reuseStatement((db, keys: readonly SubjectKey[]) => {
  const part = (name: Part['part']) => sql<Part['part']>`${sql.lit(name)}`.as('part');
  const noRole = sql<string | null>`null`.as('role');
  const noOrganization = sql<string | null>`null`.as('organization');
  const noAnnotations = sql<string | null>`null`.as('annotations');
  const partsOf = (table: 'records' | 'severe_listings' | 'evaluations', name: Part['part']) =>
    db
      .selectFrom(table)
      .where('subject_key', 'in', keys)
      .select([part(name), 'subject_key as key', 'facts', noRole, noOrganization, noAnnotations, 'id as sort']);
  return db
    .selectFrom('subjects')
    .where('key', 'in', keys)
    .select([part('subject'), 'key', 'facts', noRole, noOrganization, noAnnotations, 'key as sort'])
    .unionAll(partsOf('records', 'record'))
    .unionAll(partsOf('severe_listings', 'listing'))
    .unionAll(partsOf('evaluations', 'evaluation'))
    .unionAll(
      db
        .selectFrom('responsibilities')
        .innerJoin('severe_listings', 'severe_listings.id', 'responsibilities.listing_id')
        .innerJoin('subjects', 'subjects.key', 'severe_listings.subject_key')
        .where('responsibilities.subject_key', 'in', keys)
        .select([
          part('responsibility'),
          'responsibilities.subject_key as key',
          'severe_listings.facts as facts',
          'responsibilities.role as role',
          'subjects.facts as organization',
          'responsibilities.annotations as annotations',
          'severe_listings.id as sort',
        ]),
    )
    .unionAll(
      db
        .selectFrom('data_version')
        .select([
          part('data-version'),
          sql<string>`${sql.lit(DATA_VERSION_KEY)}`.as('key'),
          'version as facts',
          noRole,
          noOrganization,
          noAnnotations,
          'version as sort',
        ]),
    )
    .orderBy('sort');
});

function assemble(parts: readonly Part[]): CreditFile {
  const factsOf = (kind: Part['part']) =>
    parts.filter(({ part }) => part === kind).map(({ facts }) => JSON.parse(facts));
  return {
    subject: factsOf('subject')[0],
    records: factsOf('record'),
    listings: factsOf('listing'),
    evaluations: factsOf('evaluation'),
    responsibilities: parts
      .filter(({ part }) => part === 'responsibility')
      .map(({ facts, role, organization, annotations }) => ({
        listing: JSON.parse(facts),
        organizationName: JSON.parse(organization!).name,
        role: role!,
        ...(annotations !== null && { annotations: JSON.parse(annotations) }),
      })),
  };
}
