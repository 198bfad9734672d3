import type { Superseded } from '@credit-check/domain/contract/superseded';
import { afterEach, expect, it, vi } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { createNews } from './create-news.ts';

interface Opened {
  readonly queryIds: readonly string[];
  readonly signal: AbortSignal;
  readonly tell: (superseded: Superseded) => void;
  readonly fail: () => void;
}

function started() {
  const clock = createManualClock(0);
  const opened: Opened[] = [];
  const news = createNews((queryIds, options = {}) => {
    const said = Promise.withResolvers<Superseded>();
    const signal = options.signal!;
    signal.addEventListener('abort', () => said.reject(signal.reason));
    opened.push({ queryIds: [...queryIds], signal, tell: said.resolve, fail: () => said.reject(new Error('refused')) });
    return (async function* () {
      yield await said.promise;
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    })();
  }, clock);
  return { clock, opened, news, live: () => opened.filter(({ signal }) => !signal.aborted) };
}

/** A page that can be hidden and shown. */
function stubPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  return (visibilityState: 'visible' | 'hidden') => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
}

/** What is to be done at once is done. */
const soon = () => new Promise<void>((resolve) => setTimeout(resolve));

afterEach(() => void vi.unstubAllGlobals());

it('opens one stream for all that is followed in a turn', async () => {
  const { opened, news } = started();
  for (const id of ['qry_1', 'qry_2', 'qry_1']) news.follow(id, () => {});
  expect(opened).toEqual([]);
  await soon();
  expect(opened.map(({ queryIds }) => queryIds)).toEqual([['qry_1', 'qry_2']]);
});

it('opens it anew for what comes later, together with what comes soon after', async () => {
  const { clock, opened, news, live } = started();
  news.follow('qry_1', () => {});
  await soon();
  news.follow('qry_2', () => {});
  clock.advance(400);
  news.follow('qry_3', () => {});
  expect(opened).toHaveLength(1);
  clock.advance(100);
  expect(live().map(({ queryIds }) => queryIds)).toEqual([['qry_1', 'qry_2', 'qry_3']]);
});

it('opens it once for many, which more answers follow', async () => {
  const { clock, opened, news, live } = started();
  const follow = (from: number) => {
    for (let i = from; i < from + 100; i++) news.follow(`qry_${i}`, () => {});
  };
  follow(0);
  await soon();
  clock.advance(400);
  follow(100);
  expect(opened).toEqual([]);
  clock.advance(100);
  expect(live().map(({ queryIds }) => queryIds.length)).toEqual([200]);
  expect(clock.pending()).toEqual([]);
});

it('tells all who follow the answer, and nobody who has left', async () => {
  const { opened, news } = started();
  const [staying, leaving, other] = [vi.fn(), vi.fn(), vi.fn()];
  news.follow('qry_1', staying);
  news.follow('qry_1', leaving)();
  news.follow('qry_2', other);
  await soon();
  opened[0]!.tell({ queryId: 'qry_1', reason: 'revoked' });
  await expect.poll(() => staying).toHaveBeenCalledExactlyOnceWith('revoked');
  expect(leaving).not.toHaveBeenCalled();
  expect(other).not.toHaveBeenCalled();
});

it('closes the stream with the last who follows, and opens none for who left at once', async () => {
  const { clock, opened, news, live } = started();
  const stop = news.follow('qry_1', () => {});
  await soon();
  stop();
  expect(live()).toEqual([]);
  news.follow('qry_2', () => {})();
  clock.advance(1000);
  expect(opened).toHaveLength(1);
  expect(clock.pending()).toEqual([]);
});

it('has no stream while the page is hidden, and one again when it shows', async () => {
  const show = stubPage();
  const { clock, opened, news, live } = started();
  news.follow('qry_1', () => {});
  await soon();
  show('hidden');
  expect(live()).toEqual([]);
  news.follow('qry_2', () => {});
  clock.advance(1000);
  expect(live()).toEqual([]);
  show('visible');
  await soon();
  expect(live().map(({ queryIds }) => queryIds)).toEqual([['qry_1', 'qry_2']]);
  expect(opened).toHaveLength(2);
});

it('lives without news where none can be had, and tries again with the next answer', async () => {
  const { clock, opened, news } = started();
  news.follow('qry_1', () => {});
  await soon();
  opened[0]!.fail();
  await soon();
  clock.advance(60_000);
  expect(opened).toHaveLength(1);
  news.follow('qry_2', () => {});
  await soon();
  expect(opened[1]!.queryIds).toEqual(['qry_1', 'qry_2']);
});
