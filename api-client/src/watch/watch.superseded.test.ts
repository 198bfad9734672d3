import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import { formatInstant } from '@credit-check/domain/time/instant';
import { expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { sampleAnswer, sampleRecord } from '../testing/sample-answer.ts';
import { createWatch, type WatchEvent } from './create-watch.ts';

const AS_OF = Date.parse('2026-11-21T10:00:00+08:00');

/** Watches an answer with one record that ends after so many milliseconds. */
function watching(endsAfterMs: number) {
  const clock = createManualClock(AS_OF);
  const events: WatchEvent[] = [];
  const follows = new Map<string, (reason: SupersededReason) => void>();
  const watch = createWatch(clock, {
    follow(queryId, onSuperseded) {
      follows.set(queryId, onSuperseded);
      return () => follows.delete(queryId);
    },
  });
  const records = [sampleRecord('rec_0', formatInstant(AS_OF + endsAfterMs))];
  const answer = sampleAnswer({ status: 'adverse-records', records });
  const stop = watch(answer, (event) => events.push(event));
  return {
    clock,
    events,
    follows,
    stop,
    answer,
    tell: (reason: SupersededReason) => follows.get(answer.queryId)?.(reason),
  };
}

it('drops an answer that is superseded, once, and nothing is told afterwards', () => {
  const { clock, events, follows, answer, tell } = watching(1000);
  tell('objection-accepted');
  expect(events).toEqual([{ type: 'superseded', answer, reason: 'objection-accepted' }]);
  clock.advance(3_600_000);
  expect(events).toHaveLength(1);
  expect(follows.size).toBe(0);
  expect(clock.pending()).toEqual([]);
});

it('follows no more once it is stopped', () => {
  const { follows, stop } = watching(1000);
  stop();
  expect(follows.size).toBe(0);
});

it('a record that ends is no news where it ends by itself, just before or after', () => {
  const before = watching(1000);
  before.tell('record-ended');
  expect(before.events).toEqual([]);
  before.clock.advance(1000);
  expect(before.events).toMatchObject([{ type: 'ended' }]);
  before.tell('record-ended');
  expect(before.events).toHaveLength(1);
  before.tell('revoked');
  expect(before.events).toMatchObject([{ type: 'ended' }, { type: 'superseded', reason: 'revoked' }]);
});

it('a record that ended by the platform’s clock and not by this one supersedes the answer', () => {
  const { events, tell } = watching(3_600_000);
  tell('record-ended');
  expect(events).toMatchObject([{ type: 'superseded', reason: 'record-ended' }]);
});
