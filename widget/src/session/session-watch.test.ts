import type { WatchEvent } from '@credit-check/api-client/watch/create-watch';
import type { Answer } from '@credit-check/domain/contract/answer';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSessionWatch, RENEWAL_MS } from './session-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = { queryId: 'qry_1' } as Answer;
const less = { queryId: 'qry_1', records: [] } as unknown as Answer;

/** A watch that ages nothing by itself. */
function follow() {
  const followed: Answer[] = [];
  let stopped = 0;
  let refuse = () => {};
  let tell = (_event: WatchEvent) => {};
  const { watch, renewed } = createSessionWatch((onRefused) => {
    refuse = onRefused;
    return (one, listener) => {
      followed.push(one);
      tell = listener;
      return () => void stopped++;
    };
  });
  const heard: WatchEvent[] = [];
  const stop = watch(answer, (event) => heard.push(event));
  return {
    followed,
    heard,
    stop,
    renewed,
    refuse: () => refuse(),
    tell: (event: WatchEvent) => tell(event),
    stops: () => stopped,
  };
}

it('is out of date where the platform refuses to tell of changes and no newer session comes (D3)', () => {
  const { followed, heard, refuse, stops } = follow();
  refuse();
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(RENEWAL_MS);
  expect(followed).toEqual([answer, answer]);
  refuse();
  expect(heard).toEqual([{ type: 'stale', answer }]);
  expect(stops()).toBe(2);
});

it('is followed on, as it stands by then, as soon as a newer session is there', () => {
  const { followed, heard, refuse, renewed, tell } = follow();
  tell({ type: 'ended', answer: less, ended: ['rec_1'] });
  refuse();
  renewed();
  expect(followed).toEqual([answer, less]);
  vi.advanceTimersByTime(RENEWAL_MS);
  expect([followed.length, heard.map(({ type }) => type)]).toEqual([2, ['ended']]);
});

it('has as long for each session: one that came in time is no last one', () => {
  const { heard, refuse, renewed } = follow();
  refuse();
  renewed();
  refuse();
  expect(heard).toEqual([]);
});

it('follows nothing any more once it is stopped', () => {
  const { followed, heard, refuse, stop } = follow();
  refuse();
  stop();
  vi.advanceTimersByTime(RENEWAL_MS);
  refuse();
  expect([followed.length, heard]).toEqual([1, []]);
});
