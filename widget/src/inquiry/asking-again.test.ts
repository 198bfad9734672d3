import { expect, test } from 'vitest';
import { createAskingAgain } from './asking-again.ts';

function started() {
  let now = 0;
  const delay = createAskingAgain({ monotonicNow: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { delay, pass };
}

test('asks at once a few times, then ever later while there is no rest', () => {
  const { delay, pass } = started();
  const delays = Array.from({ length: 7 }, () => {
    const ms = delay();
    pass(ms);
    return ms;
  });
  expect(delays).toEqual([0, 0, 0, 0, 1000, 2000, 4000]);
});

test('never waits longer than a minute', () => {
  const { delay, pass } = started();
  for (let i = 0; i < 20; i++) pass(delay());
  expect(delay()).toBe(60_000);
});

test('asks at once again after a rest', () => {
  const { delay, pass } = started();
  for (let i = 0; i < 6; i++) pass(delay());
  pass(10_001);
  expect(delay()).toBe(0);
});
