import { expect, it } from 'vitest';
import type { Pack } from '../../evidence/build-pack.ts';
import { platformTime } from '../../evidence/evidence.ts';
import { collectSample } from '../../evidence/testing/sample-evidence.ts';
import { createEvidenceState, type EvidenceParts } from './evidence-state.ts';

const BIDDERS = 12;
const NOW = Date.parse('2026-11-21T10:00:00+08:00');
const PACK: Pack = { blob: new Blob(), fileName: 'pack.zip', seal: 'aa' };

/** `saved` and `printed`: what left the page. */
function stateOf(wiring: Partial<EvidenceParts> = {}) {
  const left = { saved: [] as Pack[], printed: 0 };
  const state = createEvidenceState({
    collect: () => collectSample(BIDDERS),
    build: async () => PACK,
    save: (pack) => left.saved.push(pack),
    print: () => {
      left.printed++;
    },
    nextPart: async () => {},
    now: () => NOW,
    ...wiring,
  });
  return { state, left };
}

/** Something that goes on when told to. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { reached: promise, open: resolve };
}

it('prints once every sheet is drawn and not before', async () => {
  const parts: (() => void)[] = [];
  const { state, left } = stateOf({ nextPart: () => new Promise((resolve) => parts.push(resolve)) });
  const isLoaded = state.reload();
  await expect.poll(() => parts.length).toBe(1);
  expect(state.drawing.value).toEqual({ done: 0, total: BIDDERS, isOver: false });
  state.print();
  expect(left.printed).toBe(0);
  const done: number[] = [];
  while (!state.drawing.value.isOver) {
    parts.shift()?.();
    await expect.poll(() => parts.length > 0 || state.drawing.value.isOver).toBe(true);
    done.push(state.drawing.value.done);
  }
  await isLoaded;
  expect(done).toEqual([0, 5, 10, 12]);
  state.print();
  expect(left.printed).toBe(1);
});

it('reads no further once told to stop, shows nothing of what comes still, and reads anew', async () => {
  const gone = gate();
  const signals: AbortSignal[] = [];
  const { state } = stateOf({
    async collect(onProgress, signal) {
      signals.push(signal);
      onProgress(50, 200);
      if (signals.length === 1) await gone.reached;
      onProgress(100, 200);
      return collectSample(BIDDERS);
    },
  });
  const isStopped = state.reload();
  expect(state.load.value).toEqual({ state: 'loading', done: 50, total: 200 });
  state.stop();
  expect(signals[0]?.aborted).toBe(true);
  gone.open();
  await isStopped;
  expect(state.load.value).toEqual({ state: 'stopped' });
  await state.reload();
  expect(state.load.value.state).toBe('ready');
});

it('saves a pack, says its seal, and how far it is', async () => {
  const { state, left } = stateOf({
    async build(_, onProgress) {
      onProgress(7, BIDDERS);
      expect(state.packing.value).toEqual({ state: 'packing', done: 7, total: BIDDERS });
      return PACK;
    },
  });
  await state.reload();
  await state.download();
  expect(left.saved).toEqual([PACK]);
  expect(state.packing.value).toEqual({ state: 'packed', seal: 'aa' });
});

it('saves no pack that was cancelled, whatever comes of it', async () => {
  const going = gate();
  const { state, left } = stateOf({ build: () => going.reached.then(() => PACK) });
  await state.reload();
  const isOver = state.download();
  state.stopPacking();
  going.open();
  await isOver;
  expect(left.saved).toEqual([]);
  expect(state.packing.value).toEqual({ state: 'idle' });
});

it('says that a pack could not be made', async () => {
  const { state } = stateOf({ build: () => Promise.reject(new Error('out of memory')) });
  await state.reload();
  await state.download();
  expect(state.packing.value).toEqual({ state: 'failed' });
});

it('states the time of each print, and draws nothing anew where nothing has ended', async () => {
  let now = NOW;
  const { state } = stateOf({ now: () => now });
  await state.reload();
  const before = state.evidence.value!;
  now += 1000;
  state.print();
  expect(state.evidence.value).toBe(before);
  expect(state.madeAt.value).toBe(platformTime(before, now));
});
