/** The checks under way and their results: one a tab, in the session's memory, ageing as long as they are kept. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import { watch } from '@credit-check/api-client/watch/watch';
import type { Purpose } from '@credit-check/domain/contract/purpose';
import {
  type CheckRequest,
  type CheckRow,
  type CheckRun,
  isOfOrganization,
  type RowResult,
} from '../../checks/check-run.ts';
import type { User } from '../../session.ts';
import type { Stored } from '../../stored.ts';
import { askRows } from './ask-rows.ts';

export interface ChecksParts {
  /** The client of a platform for one of its accounts, or for whoever acts. */
  readonly client: (platform: string, account: string | undefined) => Pick<CreditClient, 'queryBatch'>;
  readonly platform: () => Promise<string>;
  /** Who acts now. */
  readonly acting: () => Promise<User | undefined>;
  readonly distrustToken: (account: string | undefined) => Promise<void>;
  readonly stored: (tabId: number) => Stored<CheckRun | null>;
  /** Draws the rows in the tab's page. */
  readonly show: (run: CheckRun) => Promise<void>;
  readonly newId: () => string;
  /** RFC 3339. */
  readonly now: () => string;
}

export interface Checks {
  /**
   * Begins a check; resolves once it is stored, not once it is done. What the tab's earlier one found on the same page for
   * the same purpose in the same organisation's name stays.
   */
  readonly start: (request: CheckRequest) => Promise<void>;
  readonly cancel: (tabId: number) => void;
  /** Asks again about these rows, for the purpose the check has; nothing where another organisation acts by now. */
  readonly again: (tabId: number, codes: readonly string[]) => Promise<void>;
  /** Forgets an answer that is no longer current; a person asks again. */
  readonly supersede: (tabId: number, queryId: string) => Promise<void>;
  readonly forget: (tabId: number) => Promise<void>;
  /** After a restart of the background: what was under way is interrupted, what is stored ages on. */
  readonly resume: (tabId: number) => Promise<void>;
  /** Draws every tab's rows anew, as after another organisation has begun to act. */
  readonly redraw: () => Promise<void>;
}

interface Kept {
  run: CheckRun;
  readonly ending: AbortController;
  asking: AbortController | undefined;
  readonly watching: Map<string, () => void>;
}

export function createChecks(parts: ChecksParts): Checks {
  const kept = new Map<number, Kept>();

  async function update(tab: Kept, results: ReadonlyMap<string, RowResult>, isRunning = tab.run.isRunning) {
    if (tab.ending.signal.aborted) return;
    for (const [code, result] of results) watchResult(tab, code, result);
    tab.run = { ...tab.run, isRunning, rows: tab.run.rows.map((row) => withResult(row, results.get(row.code))) };
    await parts.stored(tab.run.tabId).set(tab.run);
    await parts.show(tab.run);
  }

  /**
   * Ended records leave the store at their instant, and the whole answer once it is no longer current (P9). Without a stream:
   * the background sleeps.
   */
  function watchResult(tab: Kept, code: string, result: RowResult): void {
    tab.watching.get(code)?.();
    tab.watching.delete(code);
    if (result.state !== 'answered') return;
    const stop = watch(
      result.answer,
      (event) => {
        const next: RowResult = event.type === 'stale' ? { state: 'stale' } : { ...result, answer: event.answer };
        queueMicrotask(() => update(tab, new Map([[code, next]])));
      },
      { clockOffsetMs: result.clockOffsetMs },
    );
    tab.watching.set(code, stop);
  }

  async function ask(tab: Kept, codes: readonly string[]): Promise<void> {
    const asking = new AbortController();
    tab.asking = asking;
    await update(tab, new Map(codes.map((code) => [code, { state: 'waiting' }])), true);
    const signal = AbortSignal.any([asking.signal, tab.ending.signal]);
    const { purpose, platform, user } = tab.run;
    void askRows(
      { client: parts.client(platform, user?.account), distrustToken: () => parts.distrustToken(user?.account) },
      { codes, purpose, signal, onResults: (results) => update(tab, results) },
    ).finally(() => {
      tab.asking = undefined;
      return update(tab, new Map(), false);
    });
  }

  function drop(tabId: number): void {
    const tab = kept.get(tabId);
    if (tab === undefined) return;
    tab.ending.abort();
    for (const stop of tab.watching.values()) stop();
    kept.delete(tabId);
  }

  function keep(run: CheckRun): Kept {
    drop(run.tabId);
    const tab: Kept = { run, ending: new AbortController(), asking: undefined, watching: new Map() };
    kept.set(run.tabId, tab);
    for (const { code, result } of run.rows) watchResult(tab, code, result);
    return tab;
  }

  return {
    async start({ tabId, page, purpose, subjects }) {
      const [platform, user] = await Promise.all([parts.platform(), parts.acting()]);
      const asked = new Set(subjects.map(({ code }) => code));
      const earlier = kept.get(tabId)?.run;
      const isOfPage = earlier?.page === page && earlier.platform === platform;
      const goesOn = isOfPage && isSamePurpose(earlier.purpose, purpose) && isOfOrganization(earlier, user);
      const others = goesOn ? earlier.rows.filter(({ code }) => !asked.has(code)) : [];
      const rows = subjects.map((subject): CheckRow => ({ ...subject, result: { state: 'waiting' } }));
      const run: CheckRun = {
        id: parts.newId(),
        tabId,
        page,
        platform,
        ...(user && { user }),
        purpose,
        startedAt: parts.now(),
        isRunning: true,
        rows: [...others.map(interrupted), ...rows],
      };
      await ask(keep(run), [...asked]);
    },
    async supersede(tabId, queryId) {
      const tab = kept.get(tabId);
      const row = tab?.run.rows.find(({ result }) => result.state === 'answered' && result.answer.queryId === queryId);
      if (tab !== undefined && row !== undefined) await update(tab, new Map([[row.code, { state: 'stale' }]]));
    },
    cancel(tabId) {
      kept.get(tabId)?.asking?.abort();
    },
    async again(tabId, codes) {
      const tab = kept.get(tabId);
      const user = await parts.acting();
      if (tab === undefined || tab.asking !== undefined || !isOfOrganization(tab.run, user)) return;
      if (user !== undefined) tab.run = { ...tab.run, user };
      const known = new Set(tab.run.rows.map(({ code }) => code));
      await ask(
        tab,
        codes.filter((code) => known.has(code)),
      );
    },
    async forget(tabId) {
      drop(tabId);
      await parts.stored(tabId).set(null);
    },
    async resume(tabId) {
      const run = await parts.stored(tabId).get();
      if (run === null || kept.has(tabId)) return;
      await update(keep({ ...run, rows: run.rows.map(interrupted) }), new Map(), false);
    },
    async redraw() {
      await Promise.all([...kept.values()].map(({ run }) => parts.show(run)));
    },
  };
}

function withResult(row: CheckRow, result: RowResult | undefined): CheckRow {
  return result === undefined ? row : { ...row, result };
}

/** Nobody waits for what was under way any more. */
function interrupted(row: CheckRow): CheckRow {
  const { state } = row.result;
  const isUnderWay = state === 'waiting' || state === 'asking';
  return isUnderWay ? { ...row, result: { state: 'failed', failure: { kind: 'interrupted' } } } : row;
}

function isSamePurpose(a: Purpose, b: Purpose): boolean {
  return a.code === b.code && a.reference === b.reference && a.note === b.note;
}
