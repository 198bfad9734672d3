import { formatInstant } from '@credit-check/domain/time/instant';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { sampleAnswer, sampleListing, sampleRecord } from '../testing/sample-answer.ts';
import { createWatch, type WatchEvent } from './create-watch.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AS_OF = Date.parse('2026-11-21T10:00:00+08:00');
const REFRESH_BY = AS_OF + 10 * 60_000;

/** An answer with one adverse record for each end, in milliseconds after `asOf`. */
function answerWith(...endsAfterMs: number[]) {
  const records = endsAfterMs.map((ms, index) => sampleRecord(`rec_${index}`, formatInstant(AS_OF + ms)));
  return sampleAnswer({ status: 'adverse-records', records });
}

function started(now = AS_OF) {
  const clock = createManualClock(now);
  const events: WatchEvent[] = [];
  const listener = (event: WatchEvent) => void events.push(event);
  return { clock, events, listener, watch: createWatch(clock), told: () => events.map(({ type }) => type) };
}

afterEach(() => void vi.unstubAllGlobals());

it('ends each record at its instant, to the millisecond, and says which', () => {
  const { clock, events, listener, watch } = started();
  watch(answerWith(1000, 2000), listener);
  clock.advance(999);
  expect(events).toEqual([]);
  clock.advance(1);
  expect(events).toMatchObject([
    { type: 'ended', ended: ['rec_0'], answer: { status: 'adverse-records', records: [{ id: 'rec_1' }] } },
  ]);
  clock.advance(1000);
  expect(events[1]).toMatchObject({ ended: ['rec_1'], answer: { status: 'no-adverse-records', records: [] } });
});

it('tells of a measure that ends before its listing, also to who got the answer long ago', () => {
  const { clock, events, listener, watch } = started();
  const measure = {
    code: 'GX42-4',
    name: '示例措施',
    authority: '沙盒局',
    legalBasis: '示例条例',
    endsOn: '2026-11-21',
  };
  const listing = { ...sampleListing('lst_1', null), measures: [measure] };
  watch(sampleAnswer({ status: 'severe-list', severeListings: [listing] }), listener);
  clock.advance(14 * HOUR - 1);
  expect(events).toMatchObject([{ type: 'stale', answer: { severeListings: [listing] } }]);
  clock.advance(1);
  expect(events[1]).toMatchObject({ type: 'ended', ended: [], answer: { severeListings: [{ measures: [] }] } });
  expect(clock.pending()).toEqual([]);
});

it('turns stale once, at refreshBy, and still ends records afterwards', () => {
  const { clock, listener, told, watch } = started();
  watch(answerWith(2 * HOUR), listener);
  clock.advance(REFRESH_BY - AS_OF - 1);
  expect(told()).toEqual([]);
  clock.advance(1);
  expect(told()).toEqual(['stale']);
  clock.advance(3 * HOUR);
  expect(told()).toEqual(['stale', 'ended']);
  expect(clock.pending()).toEqual([]);
});

it('ages an answer that is already past its ends before it returns', () => {
  const { events, listener, watch } = started(AS_OF + HOUR);
  watch(answerWith(1000, 2 * HOUR), listener);
  expect(events).toMatchObject([
    { type: 'ended', ended: ['rec_0'] },
    { type: 'stale', answer: { records: [{ id: 'rec_1' }] } },
  ]);
});

it('tells nothing after it was stopped, not even the second of two events', () => {
  const { clock, told, events, watch } = started();
  const stop = watch(answerWith(REFRESH_BY - AS_OF), (event) => {
    events.push(event);
    stop();
  });
  clock.advance(DAY);
  expect(told()).toEqual(['ended']);
  expect(clock.pending()).toEqual([]);
});

it('keeps one timer for all watches, and none without them', () => {
  const { clock, listener, watch } = started();
  const stops = [5000, 1000, 3000].map((ms) => watch(answerWith(ms), listener));
  expect(clock.pending()).toEqual([1000]);
  for (const stop of stops) stop();
  expect(clock.pending()).toEqual([]);
});

it('walks delays that are too long for a timer', () => {
  const { clock, told, listener, watch } = started();
  watch(answerWith(60 * DAY), listener);
  clock.advance(REFRESH_BY - AS_OF);
  expect(clock.pending()).toEqual([2 ** 31 - 1]);
  clock.advance(60 * DAY - (REFRESH_BY - AS_OF) - 1);
  expect(told()).toEqual(['stale']);
  clock.advance(1);
  expect(told()).toEqual(['stale', 'ended']);
});

it("does not let one listener's error cost the others anything", async () => {
  const { clock, told, listener, watch } = started();
  const uncaught = catchUncaught();
  watch(answerWith(1000), () => {
    throw new Error('mine');
  });
  watch(answerWith(1000), listener);
  clock.advance(1000);
  expect(told()).toEqual(['ended']);
  expect(await uncaught).toMatchObject({ message: 'mine' });
});

it.each(['visibilitychange', 'resume', 'pageshow'])('reads the clock again on %s, after timers stood still', (type) => {
  const page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const { clock, told, listener, watch } = started();
  watch(answerWith(HOUR), listener);
  clock.sleep(2 * HOUR);
  expect(told()).toEqual([]);
  page.dispatchEvent(new Event(type));
  expect(told()).toEqual(['ended', 'stale']);
});

/** The next uncaught exception, which the test runner does not get to see. */
function catchUncaught(): Promise<unknown> {
  const handlers = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  onTestFinished(() => {
    for (const handler of handlers) process.on('uncaughtException', handler);
  });
  return new Promise((resolve) => process.once('uncaughtException', resolve));
}
