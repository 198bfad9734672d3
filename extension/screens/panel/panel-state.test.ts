import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { sampleAnswer, sampleRecord } from '@credit-check/api-client/testing/sample-answer';
import { signal } from '@preact/signals';
import { beforeEach, expect, it } from 'vitest';
import type { CheckSession, SessionRun } from '../../sessions/check-session.ts';
import { openSessionDatabase } from '../../sessions/session-database.ts';
import { createSessionStore, type SessionStore } from '../../sessions/session-store.ts';
import { sampleSession } from '../../sessions/testing/sample-session.ts';
import { createPanelState, type PanelState } from './panel-state.ts';

const CODE = '91990000MAT0000183';
const PLATFORM = 'https://platform.example';
const END = '2026-11-21T10:00:05+08:00';
/** The local clock is behind the platform's. */
const BEHIND_MS = 90_000;
const localEnd = Date.parse(END) - BEHIND_MS;

const session: CheckSession = { ...sampleSession, platform: PLATFORM };
const run: SessionRun = {
  sessionId: session.id,
  account: 'usr_officer',
  purpose: { code: 'bid-qualification' },
  total: 1,
  todo: [],
  underWay: [],
  isAgain: false,
};

let opened = 0;
let now: number;
let store: SessionStore;
let panel: PanelState;
beforeEach(async () => {
  now = localEnd - 1;
  const database = openSessionDatabase(() => {}, `panel-${++opened}`);
  store = createSessionStore(
    () => database,
    () => now,
    randomBytes,
  );
  await store.put(session);
  await store.putRows([
    {
      sessionId: session.id,
      n: 0,
      code: CODE,
      checkCharacterValid: true,
      isConfirmed: false,
      from: 'file',
      note: '',
    },
  ]);
  panel = createPanelState({
    platform: PLATFORM,
    purposes: signal(['bid-qualification']),
    signIn: {
      session: signal(undefined),
      isSigningIn: signal(false),
      read: async () => {},
      signIn: async () => {},
      actAs: async () => {},
      signOut: async () => {},
    },
    locale: 'zh-CN',
    store,
    send: () => Promise.reject(new Error('nobody is asked')),
    recognise: () => Promise.reject(new Error('no page is read')),
    newId: () => 'another',
    now: () => now,
    nowText: () => session.createdAt,
  });
  await panel.actions.load();
});

/** A batch of the run comes in, whose only record ends at `END`, and is read. */
async function readBatch() {
  const answer = sampleAnswer({ status: 'adverse-records', records: [sampleRecord('rec_ending', END)] });
  await store.putResults(run, 'key', new Map([[CODE, { state: 'answered', answer, clockOffsetMs: BEHIND_MS }]]));
  const news = panel.actions.readNews(['key']);
  expect(JSON.stringify(await news)).toContain('rec_ending');
  return news;
}

it('shows what came while it has not ended', async () => {
  await panel.actions.showNews([readBatch()]);
  expect(panel.shown.value.map(({ state }) => state)).toEqual(['adverse-records']);
});

it('does not show what ended between reading and showing, by the platform’s clock (P9)', async () => {
  const news = await readBatch();
  now = localEnd;
  await panel.actions.showNews([Promise.resolve(news)]);
  expect(panel.shown.value.map(({ state }) => state)).toEqual(['no-adverse-records']);
  expect(JSON.stringify([...panel.results.value])).not.toContain('rec_ending');
});
