import { formatInstant } from '@credit-check/domain/time/instant';
import { expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { sampleAnswer, sampleRecord } from '../testing/sample-answer.ts';
import { createWatch } from './create-watch.ts';
import { attachClock, clockOffsetMs, startPlatformClock } from './platform-clock.ts';

const HOUR = 3_600_000;
const AS_OF = Date.parse('2026-11-21T10:00:00+08:00');

/** An answer whose record ends two hours after `asOf`, received at `local` by the clock that is returned. */
function received(local: number) {
  const clock = createManualClock(local);
  const records = [sampleRecord('rec_1', formatInstant(AS_OF + 2 * HOUR))];
  const refreshBy = formatInstant(AS_OF + 10 * HOUR);
  const answer = sampleAnswer({ status: 'adverse-records', records, refreshBy });
  attachClock(answer, startPlatformClock(clock, { platform: AS_OF, local, monotonic: clock.monotonicNow() }));
  const told: string[] = [];
  return {
    clock,
    answer,
    told,
    watch: createWatch(clock),
    listener: (event: { type: string }) => told.push(event.type),
  };
}

it.each([
  ['right', 0],
  ['hours slow', -5 * HOUR],
  ['hours fast', 5 * HOUR],
  ['years from the sandbox clock', 3 * 8766 * HOUR],
])("ends records by the platform's clock where the local one is %s", (_, errorMs) => {
  const { clock, answer, told, watch, listener } = received(AS_OF + errorMs);
  watch(answer, listener);
  clock.advance(2 * HOUR - 1);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(['ended']);
});

it('does not show longer because somebody sets the local clock back, before or while it is watched', () => {
  const { clock, answer, told, watch, listener } = received(AS_OF);
  clock.advance(HOUR);
  clock.set(AS_OF - 5 * HOUR);
  watch(answer, listener);
  clock.advance(HOUR / 2);
  clock.set(AS_OF - 9 * HOUR);
  clock.advance(HOUR / 2 - 1);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(['ended']);
});

it('counts the time the machine slept, in which the monotonic clock stood still', () => {
  const { clock, answer, told, watch, listener } = received(AS_OF);
  clock.sleep(3 * HOUR);
  watch(answer, listener);
  expect(told).toEqual(['ended']);
});

it('goes on by the same clock for what is left of an answer', () => {
  const { clock, answer, watch } = received(AS_OF - 5 * HOUR);
  let left = answer;
  watch(answer, (event) => {
    left = event.answer;
  });
  clock.advance(2 * HOUR);
  expect(left).not.toBe(answer);
  expect(clockOffsetMs(left)).toBe(5 * HOUR);
});

it('serves a copy in another context through the offset that travels with it', () => {
  const { clock, answer, told, watch, listener } = received(AS_OF - 5 * HOUR);
  const message = structuredClone({ answer, offset: clockOffsetMs(answer) });
  expect(message.offset).toBe(5 * HOUR);
  watch(message.answer, listener, { clockOffsetMs: message.offset });
  clock.advance(2 * HOUR - 1);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(['ended']);
});

it('takes the platform to be at least at asOf where nothing else is known', () => {
  const { clock, answer, told, watch, listener } = received(AS_OF - 5 * HOUR);
  const copy = structuredClone(answer);
  expect(clockOffsetMs(copy)).toBeUndefined();
  watch(copy, listener);
  clock.advance(2 * HOUR);
  expect(told).toEqual(['ended']);
});

it('takes the local clock where it is later and nothing else is known', () => {
  const { answer, told, watch, listener } = received(AS_OF + 3 * HOUR);
  watch(structuredClone(answer), listener);
  expect(told).toEqual(['ended']);
});
