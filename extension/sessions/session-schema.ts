import type { DBSchema } from 'idb';
import type { CheckSession, SessionRow, SessionRun, StoredBatch } from './check-session.ts';

/** What is kept of check sessions, by store. */
export interface SessionSchema extends DBSchema {
  sessions: { key: string; value: CheckSession };
  rows: { key: [sessionId: string, n: number]; value: SessionRow };
  /** One for each batch, not for each code: keeping 5,000 answers one by one costs as much as asking for them. */
  batches: {
    key: [sessionId: string, key: string];
    value: StoredBatch;
    indexes: { endsAt: number; codes: string };
  };
  runs: { key: string; value: SessionRun };
}
