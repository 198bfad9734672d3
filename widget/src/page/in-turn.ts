/** Work of many badges in slices, so that a page of a thousand never holds its visitor up (no task over 50 ms). */

import { pageClock } from '../page-clock.ts';

/** Milliseconds of a slice: what the page does, and the frame in which the browser draws its outcome, come on top. */
const SLICE_MS = 12;

/** `true` of `wait` is one picture more: others were drawn since, with their answer. */
type Work = () => unknown;

/** Milliseconds between slices of `wait`. */
const REST_MS = 1000;

/** Pictures of `wait` before a rest. */
const SCREENFUL = 30;

type Kind = 'ask' | 'draw' | 'wait';

/**
 * Questions go before pictures: all badges that come together are then asked about together. `wait` is for first pictures
 * that only say that an answer is awaited. Behind the other two a screenful has its turn, and a slice of them after each rest:
 * by then almost all have their answer, and are drawn once instead of twice. A whole slice at once, laid out, painted and drawn
 * anew, was an eighth of what a thousand badges cost.
 */
const queues: Readonly<Record<Kind, Work[]>> = { ask: [], draw: [], wait: [] };
let channel: MessageChannel | undefined;
let isPlanned = false;
let isResting = false;

/** Runs the work behind the task at hand while there is time for it, else in one of the next, in the order it came. */
export function inTurn(kind: Kind, work: Work): void {
  queues[kind].push(work);
  if (isPlanned) return;
  isPlanned = true;
  queueMicrotask(runSlice);
}

/** @param room for pictures of `wait` */
function runSlice(room = isResting ? 0 : SCREENFUL): void {
  const endsAt = performance.now() + SLICE_MS;
  let left = room;
  const next = () => queues.ask.shift() ?? queues.draw.shift() ?? (left > 0 ? queues.wait.shift() : undefined);
  for (let work = next(); work !== undefined; work = performance.now() < endsAt ? next() : undefined) {
    try {
      if (work() === true) left--;
    } catch (error) {
      // The page is told what fails, and nobody else is held up.
      reportError(error);
    }
  }
  const isLeft = !isResting && queues.wait.length > 0;
  isPlanned = isUrgent() || (isLeft && left === SCREENFUL);
  if (isPlanned) planTask();
  else if (isLeft) rest();
}

function isUrgent(): boolean {
  return queues.ask.length + queues.draw.length > 0;
}

function rest(): void {
  isResting = true;
  pageClock.setTimeout(() => {
    isResting = false;
    if (!isPlanned) runSlice(Number.POSITIVE_INFINITY);
  }, REST_MS);
}

/** Not one of low priority, which a busy page could keep from ever coming. */
function planTask(): void {
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => runSlice();
  }
  channel.port2.postMessage(undefined);
}
