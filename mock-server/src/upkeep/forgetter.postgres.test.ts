import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../store/open-database.ts';
import { createPeriodKeys } from '../store/period-keys.ts';
import { newPostgresUrl } from '../store/testing/test-store.ts';
import { createForgetter } from './forgetter.ts';

const START = Date.parse('2026-11-21T10:00:00+08:00');

test('what another server has logged is forgotten at most a minute after its end, also where that one is gone', async () => {
  // The driver's own work goes by the turns of the event loop, which run on.
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const url = await newPostgresUrl();
  const [here, there] = [await openDatabase({ url }), await openDatabase({ url })];
  const forgetter = createForgetter({
    db: here,
    periodKeys: createPeriodKeys(here, randomBytes),
    logTermYears: 5,
    clock: { now: Date.now, realNow: Date.now },
    logger: pino({ level: 'silent' }),
  });
  await forgetter.run();

  const end = START + 30_000;
  const query = { query_id: 'qry_1', log_index: 0, at: START, owner: 'a', organization_id: 'a', operator: 'o' };
  await there
    .insertInto('queries')
    .values({ ...query, outcome: 'answered', next_end: end })
    .execute();
  await there
    .insertInto('openings')
    .values({ query_id: 'qry_1', position: 0, place: 0, sealed: randomBytes(8), until: end })
    .execute();
  await there.destroy();

  await vi.advanceTimersByTimeAsync(60_000);
  const kept = () => here.selectFrom('openings').select('position').execute();
  await vi.waitFor(async () => expect(await kept()).toEqual([]), { timeout: 5000 });
  await forgetter.close();
  await here.destroy();
  vi.useRealTimers();
});
