import { sampleAnswer, sampleRecord } from '@credit-check/api-client/testing/sample-answer';
import type { Answer } from '@credit-check/domain/contract/answer';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SessionResult } from '../../sessions/check-session.ts';
import { createResultsFollower } from './follow-results.ts';

/** As of 10:00:00, current for ten minutes. */
const AS_OF = Date.parse('2026-11-21T10:00:00+08:00');
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: AS_OF });
});
afterEach(() => {
  vi.useRealTimers();
});

const answered = (change: Partial<Answer> = {}): SessionResult => ({
  state: 'answered',
  answer: sampleAnswer(change),
  clockOffsetMs: 0,
});

/** `due`: when, in minutes, it was called back. */
function createFollower() {
  const due: number[] = [];
  return { due, ...createResultsFollower(() => due.push((Date.now() - AS_OF) / MINUTE)) };
}

it('tells once that answers that came together are out of date', async () => {
  const { due, follow } = createFollower();
  follow(
    new Map([
      ['a', answered()],
      ['b', answered()],
      ['c', answered({ refreshBy: '2026-11-21T10:20:00+08:00' })],
    ]),
  );
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect(due).toEqual([10, 20]);
});

it('tells when an entry ends, each by itself (P9)', async () => {
  const ending = (end: string) => answered({ records: [sampleRecord('rec_1', end)], status: 'adverse-records' });
  const { due, follow } = createFollower();
  follow(
    new Map([
      ['a', answered()],
      ['b', ending('2026-11-21T10:03:00+08:00')],
      ['c', ending('2026-11-21T10:05:00+08:00')],
    ]),
  );
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect(due).toEqual([3, 5, 10]);
});

it('goes on for the others where one of those that came together is asked anew', async () => {
  const [a, b] = [answered(), answered()];
  const later = answered({ asOf: '2026-11-21T10:05:00+08:00', refreshBy: '2026-11-21T10:15:00+08:00' });
  const { due, follow } = createFollower();
  follow(
    new Map([
      ['a', a],
      ['b', b],
    ]),
  );
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  follow(
    new Map([
      ['a', later],
      ['b', b],
    ]),
  );
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect(due).toEqual([10, 15]);
});

it('tells nothing of what is followed no longer', async () => {
  const { due, follow } = createFollower();
  follow(new Map([['a', answered()]]));
  follow(new Map());
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect(due).toEqual([]);
});
