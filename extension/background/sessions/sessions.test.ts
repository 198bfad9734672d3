import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '../../session.ts';
import type { CheckSession, SessionResult, SessionRun } from '../../sessions/check-session.ts';
import { openSessionDatabase } from '../../sessions/session-database.ts';
import { createSessionStore, type SessionStore } from '../../sessions/session-store.ts';
import { putLate } from '../../sessions/testing/put-late.ts';
import { sampleSession } from '../../sessions/testing/sample-session.ts';
import { createSessions, type Sessions } from './sessions.ts';

const ADVERSE = '91990000MAT000026X';
const CLEAR = '91990000MAT0000183';
const ENDING = '91990000MAT000069B';
const UNAVAILABLE = '91990000MAT000173F';
const ID = 'session-1';
const unknown = (i: number) => `91990000MAT9${String(i).padStart(6, '0')}`;

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
afterAll(() => platform.close());

let opened = 0;
let store: SessionStore;
let token: string;
const officer: User = {
  account: 'usr_officer',
  login: 'officer@agency',
  organization: { id: 'agency', name: '沙盒招标代理机构' },
};
/** Who acts, and in whose name the last client was made. */
let actor: User;
let asking: string;
/** What the local clock is behind the machine's. */
let behindMs = 0;
beforeEach(async () => {
  await tell('POST', '/sandbox/reset');
  behindMs = 0;
  actor = officer;
  const database = openSessionDatabase(() => {}, `test-${++opened}`);
  store = createSessionStore(
    () => database,
    () => Date.now() - behindMs,
    randomBytes,
  );
  const answer = await tell('POST', '/sandbox/tokens', { user: 'officer@agency' });
  ({ accessToken: token } = (await answer.json()) as { accessToken: string });
  await store.put({ ...session, platform: platform.url, reference: `GXZC2026-${opened}` });
});

const session: CheckSession = { ...sampleSession, id: ID };

function tell(method: string, path: string, body?: unknown): Promise<Response> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return fetch(platform.url + path, { method, ...init });
}

interface Opened {
  readonly sessions: Sessions;
  /** The next change to the session. */
  readonly changed: () => Promise<void>;
  readonly wakes: number[];
}

/** A background over the store: `send` stands between it and the platform. */
function open(send: (request: Request) => Promise<Response> = (request) => fetch(request)): Opened {
  const client = createCreditClient({ platform: platform.url, credential: async () => token, fetch: send });
  let tellChange = () => {};
  let change = new Promise<void>((resolve) => (tellChange = resolve));
  const wakes: number[] = [];
  const sessions = createSessions({
    store,
    client: (_, account) => {
      asking = account;
      return client;
    },
    platform: async () => platform.url,
    acting: async () => actor,
    distrustToken: async () => {},
    now: () => Date.now() - behindMs,
    newKey: () => crypto.randomUUID(),
    wakeAt: async (instant) => void wakes.push(instant),
    events: {
      tell() {
        tellChange();
        change = new Promise<void>((resolve) => (tellChange = resolve));
      },
    },
  });
  return { sessions, changed: () => change, wakes };
}

/** Resolves once what is asked holds of the stored session. */
async function until({ changed }: Opened, holds: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const next = changed();
    if (await holds()) return;
    await next;
  }
}
const isDone = async () => (await store.run(ID)) === undefined;
const isAsking = async () => (await store.run(ID))?.underWay.length === 1;
const isPaused = async () => (await store.run(ID))?.paused !== undefined;

async function results(): Promise<Map<string, SessionResult>> {
  return new Map((await store.results(ID)).map(({ code, result }) => [code, result]));
}
const statusIn = (found: Map<string, SessionResult>, code: string) => {
  const result = found.get(code);
  return result?.state === 'answered' ? result.answer.status : result?.state;
};

/** How many queries of this test stand in the platform's log. */
async function logged(): Promise<number> {
  const { reference } = (await store.get(ID))!;
  let count = 0;
  for (let cursor = ''; ; ) {
    const path = `/v1/queries?limit=200&reference=${reference}${cursor && `&cursor=${cursor}`}`;
    const answer = await fetch(platform.url + path, { headers: { authorization: `Bearer ${token}` } });
    const { items, nextCursor } = (await answer.json()) as { items: unknown[]; nextCursor: string | null };
    count += items.length;
    if (nextCursor === null) return count;
    cursor = nextCursor;
  }
}

describe('a session’s run', () => {
  it('gives every code its result, tells failures from answers and from what is not known', async () => {
    const background = open();
    await background.sessions.start(ID, [ADVERSE, CLEAR, UNAVAILABLE, unknown(1), ADVERSE]);
    await until(background, isDone);
    const found = await results();
    expect([ADVERSE, CLEAR, UNAVAILABLE, unknown(1)].map((code) => statusIn(found, code))).toEqual([
      'adverse-records',
      'no-adverse-records',
      'failed',
      'subject-not-found',
    ]);
    expect(await logged()).toBe(3);
  });

  it('asks again about what it is told to, and keeps the answer of before beside a failure of now', async () => {
    const background = open();
    await background.sessions.start(ID, [CLEAR, UNAVAILABLE]);
    await until(background, isDone);
    const before = await results();
    await background.sessions.start(ID, [UNAVAILABLE]);
    await until(background, isDone);
    expect((await results()).get(CLEAR)).toEqual(before.get(CLEAR));
    expect(await logged()).toBe(1);
  });

  it('goes on after a crash with the batch nobody saw the answer of, and logs nothing twice', async () => {
    const codes = Array.from({ length: 150 }, (_, i) => unknown(i));
    let sent = 0;
    // The first answer is lost on its way; after that the background is gone.
    const dying = open(async (request) => {
      const response = await fetch(request);
      if (++sent === 1) throw new TypeError('gone');
      return response.status === 200 ? new Promise<never>(() => {}) : response;
    });
    const alive = new Promise<void>((resolve) => {
      const look = async () => ((await logged()) === 150 && sent >= 3 ? resolve() : void setTimeout(look, 20));
      void look();
    });
    await dying.sessions.start(ID, codes);
    await alive;
    expect((await results()).size).toBe(0);

    const background = open();
    await background.sessions.holdAll();
    expect((await store.run(ID))?.paused).toBe('restart');
    await background.sessions.goOn(ID);
    await until(background, isDone);
    expect((await results()).size).toBe(150);
    expect(await logged()).toBe(150);
  });

  it('waits where the platform is out of reach and where nobody is signed in; nothing looks like an answer', async () => {
    const offline = open(async () => {
      throw new TypeError('no network');
    });
    await offline.sessions.start(ID, [CLEAR]);
    await until(offline, isPaused);
    expect((await store.run(ID))?.paused).toBe('network');
    expect((await results()).size).toBe(0);

    const rightToken = token;
    token = 'ut_taken-back';
    const signedOut = open();
    await signedOut.sessions.goOn(ID);
    await until(signedOut, isPaused);
    expect((await store.run(ID))?.paused).toBe('signed-out');

    token = rightToken;
    await signedOut.sessions.goOn(ID);
    await until(signedOut, isDone);
    expect(statusIn(await results(), CLEAR)).toBe('no-adverse-records');
    expect(await logged()).toBe(1);
  });

  it('has two batches under way at a time, and pausing keeps both', async () => {
    await tell('PUT', '/sandbox/faults', { latencyMs: 30_000 });
    const background = open();
    const codes = Array.from({ length: 250 }, (_, i) => unknown(i));
    await background.sessions.start(ID, codes);
    await until(background, async () => (await store.run(ID))?.underWay.length === 2);
    await background.sessions.pause(ID);
    expect(await store.run(ID)).toMatchObject({
      paused: 'person',
      underWay: [{ codes: codes.slice(0, 100) }, { codes: codes.slice(100, 200) }],
      todo: codes.slice(200),
    });
  });

  it('leaves nothing behind of a session that is removed while it is asked about', async () => {
    await tell('PUT', '/sandbox/faults', { latencyMs: 30_000 });
    const written = Promise.withResolvers<void>();
    const late = putLate(store, written.promise);
    store = late.store;
    const background = open();
    await background.sessions.start(ID, [CLEAR]);
    await until(background, isAsking);
    const removed = background.sessions.pause(ID).then(() => store.remove(ID));
    // Time enough to remove it, for one that does not wait.
    await Promise.race([removed, new Promise((resolve) => setTimeout(resolve, 200))]);
    written.resolve();
    await removed;
    await Promise.all(late.puts);
    expect([await store.runs(), await store.results(ID)]).toEqual([[], []]);
  });

  it('pauses when told to and goes on from there', async () => {
    await tell('PUT', '/sandbox/faults', { latencyMs: 30_000 });
    const background = open();
    await background.sessions.start(ID, [CLEAR]);
    await until(background, isAsking);
    await background.sessions.pause(ID);
    await until(background, isPaused);
    await tell('PUT', '/sandbox/faults', {});
    await background.sessions.goOn(ID);
    await until(background, isDone);
    expect(statusIn(await results(), CLEAR)).toBe('no-adverse-records');
    expect(await logged()).toBe(1);
  });
});

describe('a session of one organisation', () => {
  const clerk: User = {
    account: 'usr_clerk',
    login: 'clerk@employer',
    organization: { id: 'employer', name: '沙盒用人单位' },
  };

  it('is from its first query on that of whoever acted, whatever a screen writes that has not heard of it', async () => {
    const background = open();
    const unheard = (await store.get(ID))!;
    await background.sessions.start(ID, [CLEAR]);
    await until(background, isDone);
    await store.put({ ...unheard, projectName: '沙盒示例桥梁工程' });
    expect(await store.get(ID)).toMatchObject({
      projectName: '沙盒示例桥梁工程',
      organization: officer.organization,
    });
  });

  it('is asked on in no other’s name, and nothing of it is lost', async () => {
    const background = open();
    await background.sessions.start(ID, [CLEAR]);
    await until(background, isDone);
    const before = await results();
    actor = clerk;
    await background.sessions.start(ID, [ADVERSE]);
    expect(await store.run(ID)).toBeUndefined();
    expect(await results()).toEqual(before);
    expect(await logged()).toBe(1);
  });

  it('goes on in the name it was begun in, whoever acts meanwhile', async () => {
    await tell('PUT', '/sandbox/faults', { latencyMs: 30_000 });
    const background = open();
    await background.sessions.start(ID, [CLEAR]);
    await until(background, isAsking);
    actor = clerk;
    await background.sessions.pause(ID);
    await until(background, isPaused);
    await background.sessions.goOn(ID);
    expect((await store.run(ID))?.paused).toBe('person');
    await tell('PUT', '/sandbox/faults', {});
    actor = officer;
    await background.sessions.goOn(ID);
    await until(background, isDone);
    expect(asking).toBe(officer.account);
  });

  it('is gone on with by a colleague as queries of theirs, for a key repeats a query of its sender only', async () => {
    await tell('PUT', '/sandbox/faults', { latencyMs: 30_000 });
    const background = open();
    await background.sessions.start(ID, [CLEAR, ADVERSE]);
    await until(background, isAsking);
    await background.sessions.pause(ID);
    await until(background, isPaused);
    const [batch] = (await store.run(ID))!.underWay;
    actor = { ...officer, account: 'usr_colleague', login: 'admin@agency' };
    await background.sessions.goOn(ID);
    await until(background, isAsking);
    expect((await store.run(ID))!.underWay[0]!.key).not.toBe(batch!.key);
    expect(asking).toBe('usr_colleague');
    await background.sessions.pause(ID);
    await until(background, isPaused);
  });
});

describe('answers of a session', () => {
  it('lose an ended record at its instant, asleep or awake, and ask to be woken for it', async () => {
    const background = open();
    await background.sessions.start(ID, [ENDING, CLEAR]);
    await until(background, isDone);
    expect(statusIn(await results(), ENDING)).toBe('adverse-records');
    const end = Date.parse('2026-11-22T00:00:00+08:00');
    await expect.poll(() => background.wakes.length).toBeGreaterThan(0);
    const { result } = (await store.results(ID)).find(({ code }) => code === ENDING)!;
    const offset = result.state === 'answered' ? result.clockOffsetMs! : Number.NaN;
    expect(background.wakes.at(-1)).toBe(end - offset);

    behindMs = Date.now() - (end - offset);
    await background.sessions.sweep();
    const kept = await (await openSessionDatabase(() => {}, `test-${opened}`)).getAll('batches');
    expect(JSON.stringify(kept)).not.toContain('"polarity":"adverse"');
    expect(statusIn(await results(), ENDING)).toBe('no-adverse-records');
  });

  it('are forgotten once the platform says they are no longer current', async () => {
    const background = open();
    await background.sessions.start(ID, [ADVERSE]);
    await until(background, isDone);
    const first = (await results()).get(ADVERSE)!;
    const queryId = first.state === 'answered' ? first.answer.queryId : '';
    await store.supersede(ID, new Set([queryId]));
    const forgotten = (await results()).get(ADVERSE)!;
    expect(forgotten).toMatchObject({ state: 'superseded', queryId });
    expect(JSON.stringify(forgotten)).not.toContain('rec_sandbox_adverse');
    expect(forgotten.state === 'superseded' && forgotten.before?.digests).toHaveLength(16);
  });

  it('leave behind what tells a later one what is new, through a failure too', async () => {
    const background = open();
    await background.sessions.start(ID, [ADVERSE]);
    await until(background, isDone);
    const answered = (await results()).get(ADVERSE)!;
    if (answered.state !== 'answered') throw new Error('not answered');
    const { answer } = answered;
    const run = {
      sessionId: ID,
      account: 'usr_officer',
      purpose: { code: 'bid-qualification' },
      total: 1,
      todo: [],
      underWay: [],
      isAgain: true,
    } satisfies SessionRun;
    await store.supersede(ID, new Set([answer.queryId]));
    const failed = { state: 'failed', failure: { kind: 'network' } } as const;
    await store.putResults(run, 'failing', new Map([[ADVERSE, failed]]));
    const records = [...answer.records, { ...answer.records[0]!, id: 'rec_new' }];
    await store.putResults(run, 'answered', new Map([[ADVERSE, { ...answered, answer: { ...answer, records } }]]));
    expect((await results()).get(ADVERSE)).toMatchObject({ change: { since: answer.asOf, entryIds: ['rec_new'] } });
    await store.putResults(run, 'again', new Map([[ADVERSE, answered]]));
    expect((await results()).get(ADVERSE)).not.toHaveProperty('change');
  });

  it('go with their session', async () => {
    const background = open();
    await background.sessions.start(ID, [ADVERSE]);
    await until(background, isDone);
    await store.remove(ID);
    expect([await store.list(), await store.results(ID), await store.rows(ID), await store.runs()]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
