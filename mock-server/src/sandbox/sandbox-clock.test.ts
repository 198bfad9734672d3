import { expect, test } from 'vitest';
import { createSandboxClock } from './sandbox-clock.ts';

function clockAt(start: number) {
  const real = { now: 1_000_000 };
  return { real, clock: createSandboxClock(start, () => real.now) };
}

test('starts where it is told and runs with real time', () => {
  const { real, clock } = clockAt(50_000);
  expect(clock.now()).toBe(50_000);
  real.now += 250;
  expect(clock.now()).toBe(50_250);
  expect(clock.realNow()).toBe(1_000_250);
});

test('may be set forward and back, and runs on', () => {
  const { real, clock } = clockAt(50_000);
  clock.set(90_000);
  real.now += 1;
  expect(clock.now()).toBe(90_001);
  clock.set(10);
  real.now += 5;
  expect(clock.now()).toBe(15);
});

test('reset starts it again, however long it has run', () => {
  const { real, clock } = clockAt(50_000);
  clock.set(90_000);
  real.now += 60_000;
  clock.reset();
  expect(clock.now()).toBe(50_000);
  real.now += 7;
  expect(clock.now()).toBe(50_007);
});
