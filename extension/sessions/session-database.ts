/** The extension's own database on this machine: check sessions, out of reach of pages and content scripts. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CheckSession, SessionRow, SessionRun, StoredResult } from './check-session.ts';

interface Schema extends DBSchema {
  sessions: { key: string; value: CheckSession };
  rows: { key: [sessionId: string, n: number]; value: SessionRow };
  results: {
    key: [sessionId: string, code: string];
    value: StoredResult;
    indexes: { endsAt: number };
  };
  runs: { key: string; value: SessionRun };
}
export type SessionDatabase = IDBPDatabase<Schema>;

/** `onLost`: the connection is gone, because the browser closed it or a newer version of the extension wants to upgrade. */
export function openSessionDatabase(onLost: () => void, name = 'check-sessions'): Promise<SessionDatabase> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('sessions', { keyPath: 'id' });
      database.createObjectStore('rows', { keyPath: ['sessionId', 'n'] });
      const results = database.createObjectStore('results', { keyPath: ['sessionId', 'code'] });
      results.createIndex('endsAt', 'endsAt');
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
