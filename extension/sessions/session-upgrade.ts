/** Sessions as version 1 of the database kept them: an entry for each code, one batch under way. Nothing of them is lost. */
import type { IDBPTransaction, StoreNames } from 'idb';
import * as z from 'zod/mini';
import { type SessionRun, type StoredResult, storedResultSchema } from './check-session.ts';
import { keptBatch } from './session-results.ts';
import type { SessionSchema } from './session-schema.ts';

type Upgrade = IDBPTransaction<SessionSchema, StoreNames<SessionSchema>[], 'versionchange'>;
type RunOfBefore = Omit<SessionRun, 'underWay' | 'isAgain'> & { readonly underWay?: SessionRun['underWay'][number] };

/** Where no batch has its answers from. */
const KEY = 'version-1';

const entrySchema = z.extend(storedResultSchema, { sessionId: z.string() });

/** @param entries of the store `results` */
export async function gatherResults(transaction: Upgrade, entries: readonly unknown[]): Promise<void> {
  const bySession = new Map<string, StoredResult[]>();
  for (const entry of entries) {
    const parsed = z.safeParse(entrySchema, entry);
    if (!parsed.success) continue;
    const { sessionId, code, result } = parsed.data;
    bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), { code, result }]);
  }
  const batches = transaction.objectStore('batches');
  // What has ended meanwhile leaves when it is read, or with the next sweep.
  for (const [sessionId, results] of bySession) await batches.put(keptBatch({ sessionId, key: KEY, results }, 0));
}

/** What was under way stays so: going on repeats it under its key. */
export async function widenRuns(transaction: Upgrade): Promise<void> {
  for await (const cursor of transaction.objectStore('runs').iterate()) {
    const { underWay, ...run } = cursor.value as unknown as RunOfBefore;
    await cursor.update({ ...run, underWay: underWay === undefined ? [] : [underWay], isAgain: true });
  }
}
