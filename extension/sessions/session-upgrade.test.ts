import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openSessionDatabase } from './session-database.ts';
import { createSessionStore } from './session-store.ts';

const ID = 'session-1';
const failed = { state: 'failed', failure: { kind: 'malformed' } } as const;
const run = {
  sessionId: ID,
  account: 'usr_officer',
  purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
  total: 3,
  todo: ['91990000MAT000034Q'],
  paused: 'person',
} as const;

/** Version 1: an entry for each code, and one batch under way. */
async function openEarlier(name: string) {
  return openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('sessions', { keyPath: 'id' });
      database.createObjectStore('rows', { keyPath: ['sessionId', 'n'] });
      const results = database.createObjectStore('results', { keyPath: ['sessionId', 'code'] });
      results.createIndex('endsAt', 'endsAt');
      database.createObjectStore('runs', { keyPath: 'sessionId' });
    },
  });
}

it('keeps what an earlier version has asked, and what it was asking', async () => {
  const earlier = await openEarlier('earlier');
  const underWay = { key: 'key-1', codes: ['91990000MAT000026X'] };
  for (const code of ['91990000MAT0000183', '91990000MAT000042K']) {
    await earlier.put('results', { sessionId: ID, code, result: failed });
  }
  await earlier.put('results', { sessionId: ID, code: 'damaged' });
  await earlier.put('runs', { ...run, underWay });
  earlier.close();

  const database = openSessionDatabase(() => {}, 'earlier');
  const store = createSessionStore(() => database, Date.now, randomBytes);
  expect(await store.results(ID)).toEqual([
    { code: '91990000MAT0000183', result: failed },
    { code: '91990000MAT000042K', result: failed },
  ]);
  expect(await store.run(ID)).toEqual({ ...run, underWay: [underWay], isAgain: true });
});

it('opens what an earlier version has left empty', async () => {
  (await openEarlier('empty')).close();
  const database = openSessionDatabase(() => {}, 'empty');
  const store = createSessionStore(() => database, Date.now, randomBytes);
  expect([await store.results(ID), await store.runs()]).toEqual([[], []]);
});
