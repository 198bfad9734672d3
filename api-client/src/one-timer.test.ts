import { expect, it } from 'vitest';
import { withOneTimer } from './one-timer.ts';
import { createManualClock } from './testing/manual-clock.ts';

function waiting() {
  const machine = createManualClock(0);
  const clock = withOneTimer(machine);
  const rung: string[] = [];
  const set = (name: string, ms: number) => clock.setTimeout(() => rung.push(name), ms);
  return { machine, clock, rung, set };
}

it('rings all that wait at their time, on one timer of the machine', () => {
  const { machine, rung, set } = waiting();
  set('late', 300);
  set('soon', 100);
  set('later', 500);
  expect(machine.pending()).toEqual([100]);
  machine.advance(99);
  expect(rung).toEqual([]);
  machine.advance(1);
  expect(rung).toEqual(['soon']);
  expect(machine.pending()).toEqual([200]);
  machine.advance(400);
  expect(rung).toEqual(['soon', 'late', 'later']);
  expect(machine.pending()).toEqual([]);
});

it('is not woken for what was taken back', () => {
  const { machine, clock, rung, set } = waiting();
  const first = set('first', 100);
  set('second', 300);
  clock.clearTimeout(first);
  expect(machine.pending()).toEqual([300]);
  machine.advance(300);
  expect(rung).toEqual(['second']);
});

it('rings what is set, and not what is taken back, by another ring', () => {
  const { machine, clock, rung, set } = waiting();
  let second: unknown;
  clock.setTimeout(() => {
    clock.clearTimeout(second);
    set('third', 50);
  }, 100);
  second = set('second', 100);
  machine.advance(150);
  expect(rung).toEqual(['third']);
});

it('goes on after an alarm that throws', () => {
  const { machine, clock, rung, set } = waiting();
  clock.setTimeout(() => {
    throw new Error('no');
  }, 100);
  set('next', 100);
  expect(() => machine.advance(100)).toThrow('no');
  machine.advance(0);
  expect(rung).toEqual(['next']);
});
