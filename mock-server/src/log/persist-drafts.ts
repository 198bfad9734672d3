/** The callers' part of a commit: each draft writes its rows under the index it gets. */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
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
 * All or none: the usual way.
 * @throws DraftError at the first draft that fails
 */
export const persistAll: PersistDrafts = async (transaction, drafts, firstIndex) => {
  for (const [i, draft] of drafts.entries()) {
    try {
      await draft.persist(transaction, firstIndex + i);
    } catch (error) {
      throw new DraftError(error);
    }
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
      await draft.persist(transaction, firstIndex + persisted.length);
      persisted.push(draft);
    } catch (error) {
      failed.set(draft, error);
      await sql`rollback to savepoint draft`.execute(transaction);
    }
    await sql`release savepoint draft`.execute(transaction);
  }
  return { persisted, failed };
};
