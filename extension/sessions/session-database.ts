/** The extension's own database on this machine: check sessions, out of reach of pages and content scripts. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CheckSession, SessionRow, SessionRun, StoredBatch } from './check-session.ts';

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
export type SessionDatabase = IDBPDatabase<SessionSchema>;

/** `onLost`: the connection is gone, because the browser closed it or a newer version of the extension wants to upgrade. */
export function openSessionDatabase(onLost: () => void, name = 'check-sessions'): Promise<SessionDatabase> {
  return openDB<SessionSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('sessions', { keyPath: 'id' });
      database.createObjectStore('rows', { keyPath: ['sessionId', 'n'] });
      const batches = database.createObjectStore('batches', { keyPath: ['sessionId', 'key'] });
      batches.createIndex('endsAt', 'endsAt');
      batches.createIndex('codes', 'codes', { multiEntry: true });
      database.createObjectStore('runs', { keyPath: 'sessionId' });
    },
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

/** One connection as long as it lasts; the next call after that opens another. */
export function sessionDatabase(): () => Promise<SessionDatabase> {
  let opened: Promise<SessionDatabase> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return () => {
    opened ??= openSessionDatabase(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
}

/** Every key that begins with a session's id. */
export function ofSession(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId], [sessionId, []]);
}
