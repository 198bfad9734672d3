import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import type { NewQuery } from '../store/insert-queries.ts';

/** What a caller hands to the log: the leaf's data hash and the rows that must become durable with it. */
export interface LogDraft {
  /** SHA-256 of the statement's bytes: the log's entry (contract §6). */
  readonly entry: Uint8Array;
  /**
   * Checks and writes of its own, in the transaction that sequences the entry. May refuse by throwing a `ProblemError` (a
   * consent's last use is gone): then this draft alone is dropped, those that share its commit are not, and `append`
   * rejects with what it threw. Those that share the commit then run a second time: whatever persists must go through the
   * transaction, nothing else.
   */
  readonly persist?: (transaction: Transaction<Database>, index: number) => Promise<void>;
  /** The query to be kept under this index; written together with those that share the commit, after every `persist`. */
  readonly query?: (index: number) => NewQuery;
}

export interface Sequenced {
  /** Position of the entry in the log, from 0. */
  readonly index: number;
  /** C2SP tlog-proof of the entry under the checkpoint that was committed with it. */
  readonly proof: string;
}

/**
 * The append-only log. `append` resolves only when the entry, the caller's rows and a signed checkpoint over them are
 * durable (D1); entries that arrive while a commit is under way share the next one.
 */
export interface TransparencyLog {
  /** @throws ProblemError `log.unavailable` where the commit fails; then nothing of the draft is kept. */
  append(draft: LogDraft): Promise<Sequenced>;
  /** Proof of an entry already in the log, under the newest checkpoint. */
  proof(index: number): Promise<string>;
  /** The newest signed checkpoint. */
  checkpoint(): Promise<string>;
  /** Rejects where the log cannot be written now. */
  ready(): Promise<void>;
  /** Waits for commits under way; nothing can be appended afterwards. */
  close(): Promise<void>;
}
