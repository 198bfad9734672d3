/** What subjects ask for, as it is held: objections and repairs, each with its case. */
import type { ObjectionCase } from '@credit-check/domain/objection/objection-case';
import type { RepairCase } from '@credit-check/domain/repair/repair-case';
import type { Day } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';
import type { ApplicationKind, ApplicationTable } from './procedure-tables.ts';
import type { SubjectKey } from './subject-key.ts';

interface Cases {
  readonly objection: ObjectionCase;
  readonly repair: RepairCase;
}

export interface StoredApplication<Kind extends ApplicationKind = ApplicationKind> {
  readonly kind: Kind;
  readonly subjectKey: SubjectKey;
  /** Organisation that supplied what it is about; null for an omission. */
  readonly ownerId: string | null;
  readonly entryKey: EntryKey | null;
  readonly case: Cases[Kind];
}

/** A row with what it is found and sorted by. */
export interface NewApplication<Kind extends ApplicationKind = ApplicationKind> extends StoredApplication<Kind> {
  readonly isOpen: boolean;
  readonly dueOn: Day | undefined;
}

/** Keeps an application as it stands now, a new one or the same with a step more. */
export async function putApplication(
  transaction: Transaction<Database>,
  { kind, subjectKey, ownerId, entryKey, case: held, isOpen, dueOn }: NewApplication,
): Promise<void> {
  const row = {
    kind,
    subject_key: subjectKey,
    owner_id: ownerId,
    entry_key: entryKey,
    is_open: isOpen ? (1 as const) : (0 as const),
    due_on: dueOn ?? null,
    received_at: held.receivedAt,
    decided_at: isOpen ? null : (held.history.at(-1)?.at ?? held.receivedAt),
    content: JSON.stringify(held),
  };
  await transaction
    .insertInto('applications')
    .values({ id: held.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Whoever’s it is: the caller checks who may see it. */
export async function findApplication<Kind extends ApplicationKind>(
  db: Kysely<Database>,
  kind: Kind,
  id: string,
): Promise<StoredApplication<Kind> | undefined> {
  const row = await db
    .selectFrom('applications')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .selectAll()
    .executeTakeFirst();
  return row && fromRow(kind, row);
}

/** What is under way about an entry. */
export async function findOpenAbout<Kind extends ApplicationKind>(
  db: Kysely<Database>,
  kind: Kind,
  entryKey: EntryKey,
): Promise<StoredApplication<Kind>[]> {
  const rows = await db
    .selectFrom('applications')
    .where('entry_key', '=', entryKey)
    .where('is_open', '=', 1)
    .where('kind', '=', kind)
    .selectAll()
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => fromRow(kind, row));
}

/** Whose list it is; with neither, the operator's, who sees all. */
export interface ApplicationFilter {
  readonly subjectKey?: SubjectKey;
  readonly ownerId?: string;
}

/** How many of a subject’s are under way. */
export async function countOpen(
  db: Kysely<Database>,
  kind: ApplicationKind,
  { subjectKey }: Required<Pick<ApplicationFilter, 'subjectKey'>>,
): Promise<number> {
  const { count } = await select(db, kind, { subjectKey })
    .where('is_open', '=', 1)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What is under way: by the day it is due, then by when it came; what has no such day last. */
export async function findOpen<Kind extends ApplicationKind>(
  db: Kysely<Database>,
  kind: Kind,
  filter: ApplicationFilter,
): Promise<StoredApplication<Kind>[]> {
  const rows = await select(db, kind, filter)
    .where('is_open', '=', 1)
    .selectAll()
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const byDay = rows.toSorted((a, b) => compareDays(a.due_on, b.due_on));
  return byDay.map((row) => fromRow(kind, row));
}

/** What is decided, newest decision first. */
export async function findDecided<Kind extends ApplicationKind>(
  db: Kysely<Database>,
  kind: Kind,
  filter: ApplicationFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<StoredApplication<Kind>[]> {
  const rows = await select(db, kind, filter)
    .where('is_open', '=', 0)
    .selectAll()
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => fromRow(kind, row));
}

export interface ApplicationStep {
  readonly type: string;
  readonly organizationId: string;
  readonly operator: string;
  readonly at: EpochMs;
}

/** Notes who did what. */
export async function noteApplicationStep(
  transaction: Transaction<Database>,
  id: string,
  { type, organizationId, operator, at }: ApplicationStep,
): Promise<void> {
  const { count } = await transaction
    .selectFrom('application_steps')
    .where('application_id', '=', id)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const position = Number(count) + 1;
  await transaction
    .insertInto('application_steps')
    .values({ application_id: id, position, type, organization_id: organizationId, operator, at })
    .execute();
}

function select(db: Kysely<Database>, kind: ApplicationKind, { subjectKey, ownerId }: ApplicationFilter) {
  let rows = db.selectFrom('applications').where('kind', '=', kind);
  if (subjectKey !== undefined) rows = rows.where('subject_key', '=', subjectKey);
  if (ownerId !== undefined) rows = rows.where('owner_id', '=', ownerId);
  return rows;
}

function fromRow<Kind extends ApplicationKind>(kind: Kind, row: Selectable<ApplicationTable>): StoredApplication<Kind> {
  return {
    kind,
    subjectKey: row.subject_key,
    ownerId: row.owner_id,
    entryKey: row.entry_key,
    case: JSON.parse(row.content),
  };
}

/** Days compare as text. */
function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
