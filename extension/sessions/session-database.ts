/** The extension's own database on this machine: check sessions, out of reach of pages and content scripts. */
import { type IDBPDatabase, openDB } from 'idb';
import type { SessionSchema } from './session-schema.ts';
import { gatherResults, widenRuns } from './session-upgrade.ts';

const VERSION = 2;
/** A store of version 1: the types of today do not know it. */
const RESULTS = 'results' as never;
export type SessionDatabase = IDBPDatabase<SessionSchema>;

/** `onLost`: the connection is gone, because the browser closed it or a newer version of the extension wants to upgrade. */
export function openSessionDatabase(onLost: () => void, name = 'check-sessions'): Promise<SessionDatabase> {
  return openDB<SessionSchema>(name, VERSION, {
    async upgrade(database, earlier, _, transaction) {
      if (earlier < 1) {
        database.createObjectStore('sessions', { keyPath: 'id' });
        database.createObjectStore('rows', { keyPath: ['sessionId', 'n'] });
        database.createObjectStore('runs', { keyPath: 'sessionId' });
      }
      const batches = database.createObjectStore('batches', { keyPath: ['sessionId', 'key'] });
      batches.createIndex('endsAt', 'endsAt');
      batches.createIndex('codes', 'codes', { multiEntry: true });
      if (earlier < 1) return;
      await gatherResults(transaction, await transaction.objectStore(RESULTS).getAll());
      database.deleteObjectStore(RESULTS);
      await widenRuns(transaction);
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
