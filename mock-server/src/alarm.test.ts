import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAlarm } from './alarm.ts';

const DAY = 86_400_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started() {
  const clock = { now: () => Date.now(), realNow: () => Date.now() };
  const wake = vi.fn();
  return { alarm: createAlarm(clock, wake), wake, now: Date.now() };
}

test('wakes once, at the earliest of the instants', () => {
  const { alarm, wake, now } = started();
  for (const ms of [5000, 1000, 3000]) alarm.expect(now + ms);
  vi.advanceTimersByTime(999);
  expect(wake).not.toHaveBeenCalled();
  vi.advanceTimersByTime(DAY);
  expect(wake).toHaveBeenCalledOnce();
});

test('wakes at once for what is past, and never for what has no end', () => {
  const { alarm, wake, now } = started();
  alarm.expect(Number.POSITIVE_INFINITY);
  expect(vi.getTimerCount()).toBe(0);
  alarm.expect(now - 1);
  vi.advanceTimersByTime(0);
  expect(wake).toHaveBeenCalledOnce();
});

test('an instant further than a timer reaches is waited for in stages', () => {
  const { alarm, wake, now } = started();
  const end = now + 60 * DAY;
  wake.mockImplementation(() => Date.now() < end && alarm.expect(end));
  alarm.expect(end);
  vi.advanceTimersByTime(30 * DAY);
  expect(wake).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(30 * DAY - 1);
  const early = wake.mock.calls.length;
  vi.advanceTimersByTime(1);
  expect(wake).toHaveBeenCalledTimes(early + 1);
  expect(vi.getTimerCount()).toBe(0);
});

test('what is cleared wakes nobody', () => {
  const { alarm, wake, now } = started();
  alarm.expect(now + 1000);
  alarm.clear();
  vi.advanceTimersByTime(DAY);
  expect(wake).not.toHaveBeenCalled();
  alarm.expect(now + 2 * DAY);
  vi.advanceTimersByTime(DAY);
  expect(wake).toHaveBeenCalledOnce();
});
