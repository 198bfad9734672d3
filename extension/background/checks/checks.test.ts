import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckRequest, CheckRow, CheckRun } from '../../checks/check-run.ts';
import { storedRun, storedRunTabs } from '../../checks/stored-runs.ts';
import type { User } from '../../session.ts';
import { SignedOut } from '../sign-in/signed-out.ts';
import { createChecks } from './checks.ts';

const TAB = 7;
const ADVERSE = '91990000MAT000026X';
const CLEAR = '91990000MAT0000183';
const ENDING = '91990000MAT000069B';
const UNAVAILABLE = '91990000MAT000173F';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
afterAll(() => platform.close());
const officer: User = {
  account: 'usr_officer',
  login: 'officer@agency',
  organization: { id: 'agency', name: '沙盒招标代理机构' },
};
const clerk: User = {
  account: 'usr_clerk',
  login: 'clerk@employer',
  organization: { id: 'employer', name: '沙盒用人单位' },
};
let actor: User;
beforeEach(async () => {
  actor = officer;
  fakeBrowser.reset();
  await tell('POST', '/sandbox/reset');
});

function tell(method: string, path: string, body?: unknown): Promise<Response> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return fetch(platform.url + path, { method, ...init });
}

async function tokenOf(user: string): Promise<string> {
  const answer = await tell('POST', '/sandbox/tokens', { user });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** Checks with a client of the real platform; `tokens` are given out one after the other, the last for ever. */
function open(tokens: (string | Error)[]) {
  const shown: CheckRun[] = [];
  let next = 0;
  const client = createCreditClient({
    platform: platform.url,
    credential: async () => {
      const token = tokens[Math.min(next, tokens.length - 1)]!;
      if (token instanceof Error) throw token;
      return token;
    },
  });
  const checks = createChecks({
    client: () => client,
    platform: async () => platform.url,
    acting: async () => actor,
    distrustToken: async () => {
      next++;
    },
    stored: storedRun,
    show: async (run) => void shown.push(run),
    newId: () => 'run-1',
    now: () => '2026-11-21T10:00:00+08:00',
  });
  return { checks, shown };
}

function request(...codes: string[]): CheckRequest {
  return {
    tabId: TAB,
    page: 'https://page.example/bidders',
    purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
    subjects: codes.map((code) => ({ code, checkCharacterValid: true })),
  };
}

/** The stored run, once it is as asked for. */
function runWhen(fits: (run: CheckRun) => boolean): Promise<CheckRun> {
  const ending = new AbortController();
  return new Promise<CheckRun>((resolve) => {
    const look = (run: CheckRun | null) => run !== null && fits(run) && resolve(run);
    storedRun(TAB).watch(look, ending.signal);
    void storedRun(TAB).get().then(look);
  }).finally(() => ending.abort());
}
const done = () => runWhen((run) => !run.isRunning);
const resultOf = (run: CheckRun, code: string) => run.rows.find((row) => row.code === code)!.result;
const statusOf = (run: CheckRun, code: string) => {
  const result = resultOf(run, code);
  return result.state === 'answered' ? result.answer.status : result.state;
};

describe('a check', () => {
  it('forgets an answer that the platform has superseded, in the store and on the page, and asks nothing', async () => {
    const { checks, shown } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE, CLEAR));
    const result = resultOf(await done(), ADVERSE);
    if (result.state !== 'answered') throw new Error('not answered');
    await checks.supersede(TAB, result.answer.queryId);
    const run = await runWhen((stored) => statusOf(stored, ADVERSE) === 'stale');
    expect([statusOf(run, ADVERSE), statusOf(run, CLEAR)]).toEqual(['stale', 'no-adverse-records']);
    expect(statusOf(shown.at(-1)!, ADVERSE)).toBe('stale');
    await checks.supersede(TAB, 'qry_none');
  });

  it('gives every row its answer, shows them on the page and keeps them for the session', async () => {
    const { checks, shown } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE, CLEAR, UNAVAILABLE));
    const run = await done();
    expect(run.rows.map(({ code }) => statusOf(run, code))).toEqual([
      'adverse-records',
      'no-adverse-records',
      'failed',
    ]);
    expect(resultOf(run, UNAVAILABLE)).toEqual({
      state: 'failed',
      failure: { kind: 'problem', code: 'platform.unavailable' },
    });
    await expect.poll(() => shown.at(-1)).toEqual(run);
    expect(await storedRunTabs()).toEqual([TAB]);
  });

  it('asks again about the rows it is told, and no other', async () => {
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE, UNAVAILABLE));
    const before = await done();
    await checks.again(TAB, [UNAVAILABLE, 'not one of its rows']);
    const after = await done();
    expect(resultOf(after, ADVERSE)).toEqual(resultOf(before, ADVERSE));
    expect(statusOf(after, UNAVAILABLE)).toBe('failed');
  });

  it('goes on with a renewed token where the platform refuses the old one', async () => {
    const { checks } = open(['ut_taken-back', await tokenOf('officer@agency')]);
    await checks.start(request(CLEAR));
    expect(statusOf(await done(), CLEAR)).toBe('no-adverse-records');
  });

  it('ends where nobody is signed in; no row looks like an answer', async () => {
    const codes = Array.from({ length: 45 }, (_, i) => `91990000MAT0${String(i).padStart(6, '0')}`);
    const { checks } = open([new SignedOut()]);
    await checks.start(request(...codes));
    const run = await done();
    expect(new Set(run.rows.map(({ result }) => JSON.stringify(result)))).toEqual(
      new Set([JSON.stringify({ state: 'failed', failure: { kind: 'signed-out' } })]),
    );
  });

  it('stops when told to; what was not asked yet is not checked', async () => {
    await tell('PUT', '/sandbox/faults', { latencyMs: 30_000 });
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE, CLEAR));
    await runWhen((run) => run.rows.every(({ result }) => result.state === 'asking'));
    checks.cancel(TAB);
    const run = await done();
    expect(run.rows.map(({ result }) => result)).toEqual([
      { state: 'failed', failure: { kind: 'cancelled' } },
      { state: 'failed', failure: { kind: 'cancelled' } },
    ]);
  });

  it('keeps what an earlier one found on the same page for the same purpose, and nothing else', async () => {
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE));
    await done();
    await checks.start(request(CLEAR));
    expect((await done()).rows.map(({ code }) => code)).toEqual([ADVERSE, CLEAR]);
    await checks.start({ ...request(CLEAR), purpose: { code: 'contract-award' } });
    expect((await done()).rows.map(({ code }) => code)).toEqual([CLEAR]);
  });
});

describe('a check in the name of one organisation', () => {
  it('is not gone on with in the name of another', async () => {
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE, UNAVAILABLE));
    const before = await done();
    expect(before.user).toEqual(officer);
    actor = clerk;
    await checks.again(TAB, [UNAVAILABLE]);
    expect(await storedRun(TAB).get()).toEqual(before);
    await checks.start(request(CLEAR));
    const after = await done();
    expect(after.user).toEqual(clerk);
    expect(after.rows.map(({ code }) => code)).toEqual([CLEAR]);
  });

  it('is gone on with by a colleague, as who asked last', async () => {
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ADVERSE));
    await done();
    actor = { ...officer, account: 'usr_colleague', login: 'admin@agency' };
    await checks.start(request(CLEAR));
    const after = await done();
    expect(after.user).toEqual(actor);
    expect(after.rows.map(({ code }) => code)).toEqual([ADVERSE, CLEAR]);
  });

  it('is drawn anew when told to, as after another has begun to act', async () => {
    const { checks, shown } = open([await tokenOf('officer@agency')]);
    await checks.start(request(CLEAR));
    const run = await done();
    await expect.poll(() => shown.at(-1)).toEqual(run);
    const before = shown.length;
    await checks.redraw();
    expect(shown.slice(before)).toEqual([run]);
  });
});

describe('answers that are kept', () => {
  it('lose an ended record at its instant, in the store and on the page', async () => {
    await tell('PUT', '/sandbox/clock', { now: '2026-11-21T23:59:57+08:00' });
    const { checks, shown } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ENDING));
    expect(statusOf(await done(), ENDING)).toBe('adverse-records');
    const ended = await runWhen((run) => statusOf(run, ENDING) === 'no-adverse-records');
    expect(JSON.stringify(ended)).not.toContain('"polarity":"adverse"');
    await expect.poll(() => shown.at(-1)).toEqual(ended);
  });

  it('are followed on after a restart; what was under way counts as interrupted', async () => {
    await tell('PUT', '/sandbox/clock', { now: '2026-11-21T23:59:57+08:00' });
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(ENDING));
    const run = await done();
    const underWay: CheckRow = { code: CLEAR, checkCharacterValid: true, result: { state: 'asking' } };
    await checks.forget(TAB);
    await storedRun(TAB).set({ ...run, isRunning: true, rows: [...run.rows, underWay] });
    await open([]).checks.resume(TAB);
    const resumed = await done();
    expect(resultOf(resumed, CLEAR)).toEqual({ state: 'failed', failure: { kind: 'interrupted' } });
    await runWhen((later) => statusOf(later, ENDING) === 'no-adverse-records');
  });

  it('are forgotten with the tab', async () => {
    const { checks } = open([await tokenOf('officer@agency')]);
    await checks.start(request(CLEAR));
    await done();
    await checks.forget(TAB);
    expect(await storedRun(TAB).get()).toBeNull();
  });
});
