/** Puts other facts in the place of all there are: how the sandbox is restored. The query log is not touched. */
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import type { ListingCase } from '@credit-check/domain/severe-list/listing-case';
import { startOfDay } from '@credit-check/domain/time/day';
import type { Insertable, Transaction } from 'kysely';
import type { ConsentTable } from './core-tables.ts';
import type { Database } from './database.ts';
import { putListing } from './listing-cases.ts';
import { subjectKey } from './subject-key.ts';

export interface NewFacts {
  /** May be generated on the way: they are never all in memory. */
  readonly files: Iterable<CreditFile>;
  readonly consents: readonly Insertable<ConsentTable>[];
  readonly dataVersion: string;
  /** Whose the records are: they come with a first version, as if supplied on the day they determine. */
  readonly supplier: Supplier;
}

/** An organisation, and who of it supplies. */
export interface Supplier {
  readonly organizationId: string;
  readonly operator: string;
}

/** Files in one statement; far from the number of parameters a store takes. */
const CHUNK_FILES = 500;

export async function replaceFacts(transaction: Transaction<Database>, facts: NewFacts): Promise<void> {
  for (const table of [
    'changes',
    'application_steps',
    'application_attachments',
    'applications',
    'consent_receipts',
    'share_codes',
    'requester_blocks',
    'consents',
    'record_versions',
    'revoked_records',
    'listing_steps',
    'listing_cases',
    'responsibilities',
    'records',
    'severe_listings',
    'evaluations',
    'subjects',
    'organization_names',
    'name_pairs',
  ] as const) {
    await transaction.deleteFrom(table).execute();
  }
  const notes: CreditFile[] = [];
  for (const chunk of chunksOf(facts.files, CHUNK_FILES)) {
    await insertFiles(transaction, chunk);
    await insertVersions(transaction, chunk, facts.supplier);
    notes.push(...chunk.filter(({ responsibilities }) => responsibilities.length > 0));
  }
  // Last: a note refers to a listing in another's file.
  for (const file of notes) await insertResponsibilities(transaction, file);
  if (facts.consents.length > 0) await transaction.insertInto('consents').values(facts.consents).execute();
  const { dataVersion: version } = facts;
  await transaction
    .insertInto('data_version')
    .values({ id: 1, version })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version }))
    .execute();
}

async function insertFiles(transaction: Transaction<Database>, files: readonly CreditFile[]): Promise<void> {
  const subjects = files.map(({ subject }) => ({ key: subjectKey(subject), facts: JSON.stringify(subject) }));
  await transaction.insertInto('subjects').values(subjects).execute();
  const rowsOf = (kind: 'records' | 'listings' | 'evaluations') =>
    files.flatMap((file) =>
      file[kind].map((fact) => ({
        id: fact.id,
        subject_key: subjectKey(file.subject),
        facts: JSON.stringify(fact),
      })),
    );
  const tables = { records: 'records', severe_listings: 'listings', evaluations: 'evaluations' } as const;
  for (const table of ['records', 'severe_listings', 'evaluations'] as const) {
    const rows = rowsOf(tables[table]);
    if (rows.length > 0) await transaction.insertInto(table).values(rows).execute();
  }
}

async function insertVersions(
  transaction: Transaction<Database>,
  files: readonly CreditFile[],
  { organizationId, operator }: Supplier,
): Promise<void> {
  const rows = files.flatMap(({ subject, records, evaluations }) =>
    [...records, ...evaluations].map((facts) => ({
      record_id: facts.id,
      version: 1,
      type: 'determinedOn' in facts ? ('record' as const) : ('evaluation' as const),
      owner_id: organizationId,
      organization_id: organizationId,
      operator,
      at: startOfDay('determinedOn' in facts ? facts.determinedOn : facts.asOf),
      kind: 'supplied' as const,
      is_current: 1 as const,
      data_change: 0,
      subject_key: subjectKey(subject),
    })),
  );
  if (rows.length > 0) await transaction.insertInto('record_versions').values(rows).execute();
  for (const { subject, listings } of files) {
    for (const facts of listings) {
      const state = facts.removedAt !== undefined ? 'exited' : facts.servedAt === undefined ? 'decided' : 'served';
      const listing: ListingCase = { facts, procedure: { state, history: [] } };
      const stored = { id: facts.id, ownerId: organizationId, subject, responsible: [], listing };
      await putListing(transaction, { ...stored, digest: null, dataChange: 0 });
    }
  }
}

async function insertResponsibilities(
  transaction: Transaction<Database>,
  { subject, responsibilities }: CreditFile,
): Promise<void> {
  const rows = responsibilities.map(({ listing, role }) => ({
    subject_key: subjectKey(subject),
    listing_id: listing.id,
    role,
  }));
  await transaction.insertInto('responsibilities').values(rows).execute();
}

function* chunksOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
