import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { sampleAnswer } from '@credit-check/api-client/testing/sample-answer';
import { beforeEach, expect, it } from 'vitest';
import type { SessionRun } from '../../sessions/check-session.ts';
import { openSessionDatabase } from '../../sessions/session-database.ts';
import { isOutdated } from '../../sessions/session-results.ts';
import { createSessionStore, type SessionStore } from '../../sessions/session-store.ts';
import { runSession } from './run-session.ts';

const CODE = '91990000MAT0000183';
const MINUTE = 60_000;
/** The local clock is years ahead of the platform's; answers are current for ten minutes. */
const SENT = Date.parse('2034-01-01T00:00:00+08:00');
const AS_OF = '2026-11-21T10:00:00+08:00';

const run: SessionRun = {
  sessionId: 's',
  account: 'usr_officer',
  purpose: { code: 'bid-qualification' },
  total: 1,
  todo: [],
  underWay: [{ key: 'key', codes: [CODE], sentAt: SENT }],
  isAgain: false,
};

let opened = 0;
let now: number;
let store: SessionStore;
beforeEach(() => {
  now = SENT;
  const database = openSessionDatabase(() => {}, `run-${++opened}`);
  store = createSessionStore(
    () => database,
    () => now,
    randomBytes,
  );
});

/** Goes on with a run of which nobody saw the answer, and gives the result that is kept. */
async function goOn(begun: SessionRun) {
  await store.putRun(begun);
  const parts = {
    store,
    client: { queryBatch: async () => ({ results: [{ ok: true as const, answer: sampleAnswer({ asOf: AS_OF }) }] }) },
    distrustToken: async () => {},
    now: () => now,
    newKey: () => 'another',
    onStep: () => {},
  };
  await runSession(parts, run.sessionId, new AbortController().signal);
  const [stored] = await store.results(run.sessionId);
  if (stored?.result.state !== 'answered') throw new Error('not answered');
  return stored.result;
}

it('takes a repeated answer to be as old as the batch’s first sending: current for as long as that allows', async () => {
  now = SENT + 9 * MINUTE;
  const result = await goOn(run);
  expect(result.clockOffsetMs).toBe(Date.parse(AS_OF) - SENT);
  expect(isOutdated(result, now)).toBe(false);
  expect(isOutdated(result, SENT + 10 * MINUTE)).toBe(true);
});

it('goes by what was heard of the platform’s clock before', async () => {
  const clockOffsetMs = Date.parse(AS_OF) - SENT - MINUTE;
  expect((await goOn({ ...run, clockOffsetMs })).clockOffsetMs).toBe(clockOffsetMs);
});

it('knows nothing of the clock where it is not known when the batch was sent', async () => {
  const result = await goOn({ ...run, underWay: [{ key: 'key', codes: [CODE] }] });
  expect(result.clockOffsetMs).toBeUndefined();
});
