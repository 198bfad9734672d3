/** The callers' part of a commit: what each draft keeps under the index it gets. */
import { sql, type Transaction } from 'kysely';
import { KeyTakenError } from '../http/key-taken-error.ts';
import type { Database } from '../store/database.ts';
import { insertQueries } from '../store/insert-queries.ts';
import type { LogDraft } from './transparency-log.ts';

export interface PersistedDrafts {
  /** In the order of their indexes, which are contiguous from the first. */
  readonly persisted: readonly LogDraft[];
  /** Drafts left out, and what their `persist` threw. */
  readonly failed: ReadonlyMap<LogDraft, unknown>;
}

/** A draft has failed and the transaction is spoilt. */
export class DraftError extends Error {
  constructor(cause: unknown) {
    super('a draft could not be persisted', { cause });
    this.name = 'DraftError';
  }
}

export type PersistDrafts = (
  transaction: Transaction<Database>,
  drafts: readonly LogDraft[],
  firstIndex: number,
) => Promise<PersistedDrafts>;

/**
 * All or none, their queries in a few statements: the usual way.
 * @throws DraftError at the first draft that fails
 */
export const persistAll: PersistDrafts = async (transaction, drafts, firstIndex) => {
  try {
    await persist(transaction, drafts, firstIndex);
  } catch (error) {
    throw new DraftError(error);
  }
  return { persisted: drafts, failed: new Map() };
};

/** Each within a savepoint of its own: one that fails leaves nothing and takes no index. */
export const persistEach: PersistDrafts = async (transaction, drafts, firstIndex) => {
  const persisted: LogDraft[] = [];
  const failed = new Map<LogDraft, unknown>();
  for (const draft of drafts) {
    await sql`savepoint draft`.execute(transaction);
    try {
      await persist(transaction, [draft], firstIndex + persisted.length);
      persisted.push(draft);
    } catch (error) {
      failed.set(draft, error);
      // Where the transaction is gone with it (a full disk rolls back all), why is what failed first.
      await sql`rollback to savepoint draft`.execute(transaction).catch(() => Promise.reject(error));
    }
    await sql`release savepoint draft`.execute(transaction);
  }
  return { persisted, failed };
};

async function persist(
  transaction: Transaction<Database>,
  drafts: readonly LogDraft[],
  firstIndex: number,
): Promise<void> {
  for (const [i, draft] of drafts.entries()) await draft.persist?.(transaction, firstIndex + i);
  const queries = drafts.flatMap(({ query }, i) => (query === undefined ? [] : [query(firstIndex + i)]));
  if (queries.length === 0 || (await insertQueries(transaction, queries))) return;
  throw new KeyTakenError();
}
