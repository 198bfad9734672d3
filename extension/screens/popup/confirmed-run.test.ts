import type { ChangesOptions } from '@credit-check/api-client/changes/create-changes';
import { sampleAnswer } from '@credit-check/api-client/testing/sample-answer';
import type { Superseded } from '@credit-check/domain/contract/superseded';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CheckRow, CheckRun } from '../../checks/check-run.ts';
import { confirmedRun } from './confirmed-run.ts';

interface Opened extends ChangesOptions {
  readonly queryIds: string[];
  readonly tell: (superseded: Superseded) => void;
}

function started() {
  const opened: Opened[] = [];
  const shown: (CheckRun | null)[] = [];
  const superseded: string[] = [];
  const ending = new AbortController();
  const show = confirmedRun({
    client: {
      changes(queryIds, options = {}) {
        const said = Promise.withResolvers<Superseded>();
        opened.push({ queryIds: [...queryIds], ...options, tell: said.resolve });
        return (async function* () {
          yield await said.promise;
        })();
      },
    },
    show: (run) => shown.push(run),
    onSuperseded: async (queryId) => void superseded.push(queryId),
    signal: ending.signal,
  });
  const states = () => shown.at(-1)?.rows.map(({ result }) => result.state);
  return { show, opened, superseded, ending, states };
}

function answered(queryId: string): CheckRow {
  const answer = sampleAnswer({ queryId });
  return { code: answer.subject.id, checkCharacterValid: true, result: { state: 'answered', answer } };
}

function runOf(rows: CheckRow[], isRunning = false): CheckRun {
  return {
    id: 'run',
    tabId: 1,
    page: 'https://page.example/',
    platform: 'https://platform.example',
    purpose: { code: 'bid-qualification' },
    startedAt: '2026-11-21T10:00:00+08:00',
    isRunning,
    rows,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows answers of before once the platform has compared them', () => {
  const { show, opened, states } = started();
  show(runOf([answered('qry_1')]));
  expect(states()).toEqual(['asking']);
  opened[0]!.onChecked!();
  expect(states()).toEqual(['answered']);
});

it('shows them as out of date where nobody confirms them', () => {
  const { show, states } = started();
  show(runOf([answered('qry_1')]));
  vi.advanceTimersByTime(3000);
  expect(states()).toEqual(['stale']);
});

it('shows at once what is answered while it is open, and follows it when the check is done', () => {
  const { show, opened, states } = started();
  show(null);
  show(runOf([answered('qry_1')], true));
  expect(states()).toEqual(['answered']);
  expect(opened).toEqual([]);
  show(runOf([answered('qry_1'), answered('qry_2')]));
  expect(opened.map(({ queryIds }) => queryIds)).toEqual([['qry_1', 'qry_2']]);
});

it('has one stream at a time, none for nothing, and none when the popup is gone', () => {
  const { show, opened, ending } = started();
  show(runOf([]));
  expect(opened).toEqual([]);
  show(runOf([answered('qry_1')]));
  show(runOf([answered('qry_1')]));
  show(runOf([answered('qry_1'), answered('qry_2')]));
  expect(opened.map(({ signal }) => signal!.aborted)).toEqual([true, false]);
  ending.abort();
  expect(opened[1]!.signal!.aborted).toBe(true);
});

it('gives up what the platform has superseded', async () => {
  const { show, opened, superseded } = started();
  show(runOf([answered('qry_1')]));
  opened[0]!.tell({ queryId: 'qry_1', reason: 'revoked' });
  await vi.waitFor(() => expect(superseded).toEqual(['qry_1']));
});
