/** Keys of periods: made ahead, kept apart from the database, destroyed when their period is over. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import { endOfPeriod, lastPeriodOver, periodOf } from '../vault/period.ts';
import { PeriodKey, SECRET_BYTES } from '../vault/period-key.ts';
import type { Database } from './database.ts';
import { eraseTraces } from './forget-entries.ts';

export interface PeriodKeys {
  /** There is a durable key for every end in this range once it resolves; at once where there is already. */
  cover(from: EpochMs, to: EpochMs): Promise<void>;
  /** Key of what ends then. @throws RangeError where that is not covered */
  of(end: EpochMs): PeriodKey;
  /** Undefined where it is destroyed. */
  find(period: number): Promise<PeriodKey | undefined>;
  /** Destroys the keys of all periods that are over: what they have sealed cannot be read anywhere any more. */
  destroyEnded(now: EpochMs): Promise<void>;
  /** When the next period is over; undefined where there are no keys. */
  nextEnd(): Promise<EpochMs | undefined>;
}

/** Made ahead, so that not each new day begins with a write. */
const AHEAD_PERIODS = 31;
const ROWS_MAX = 256;

export function createPeriodKeys(db: Kysely<Database>, randomBytes: (length: number) => Uint8Array): PeriodKeys {
  const keys = new Map<number, PeriodKey>();
  let covered = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  let covering = Promise.resolve();

  function isCovered(first: number, last: number): boolean {
    return covered.first <= first && last <= covered.last;
  }

  async function coverPeriods(first: number, last: number): Promise<void> {
    if (isCovered(first, last)) return;
    const ahead = last + AHEAD_PERIODS;
    const rows = await db.transaction().execute(async (transaction) => {
      const known = new Set((await select(transaction, first, ahead)).map(({ period }) => period));
      const missing = Array.from({ length: ahead - first + 1 }, (_, i) => first + i).filter((one) => !known.has(one));
      await insert(transaction, missing, randomBytes);
      // Another process may have been faster: what stands counts.
      return select(transaction, first, ahead);
    });
    for (const { period, secret } of rows) remember(period, secret);
    covered = { first, last: ahead };
  }

  function remember(period: number, secret: Uint8Array): PeriodKey {
    const key = keys.get(period) ?? new PeriodKey(period, secret);
    keys.set(period, key);
    return key;
  }

  return {
    cover(from, to) {
      const [first, last] = [periodOf(from), periodOf(to)];
      if (isCovered(first, last)) return covering;
      const next = covering.then(() => coverPeriods(first, last));
      // One that fails is the caller's; the next tries anew.
      covering = next.catch(() => {});
      return next;
    },
    of(end) {
      const key = keys.get(periodOf(end));
      if (key === undefined) throw new RangeError('an end is not covered by keys');
      return key;
    },
    async find(period) {
      const known = keys.get(period);
      if (known !== undefined) return known;
      const [row] = await select(db, period, period);
      return row && remember(period, row.secret);
    },
    async destroyEnded(now) {
      const over = lastPeriodOver(now);
      for (const period of keys.keys()) if (period <= over) keys.delete(period);
      covered = { ...covered, first: Math.max(covered.first, over + 1) };
      const { numDeletedRows } = await db.deleteFrom('period_keys').where('period', '<=', over).executeTakeFirst();
      if (numDeletedRows > 0n) await eraseTraces(db);
    },
    async nextEnd() {
      const row = await db
        .selectFrom('period_keys')
        .select((eb) => eb.fn.min('period').as('period'))
        .executeTakeFirst();
      return typeof row?.period === 'number' ? endOfPeriod(row.period) : undefined;
    },
  };
}

function select(db: Kysely<Database>, first: number, last: number) {
  return db.selectFrom('period_keys').where('period', '>=', first).where('period', '<=', last).selectAll().execute();
}

async function insert(
  transaction: Transaction<Database>,
  periods: readonly number[],
  randomBytes: (length: number) => Uint8Array,
): Promise<void> {
  for (let from = 0; from < periods.length; from += ROWS_MAX) {
    const rows = periods.slice(from, from + ROWS_MAX).map((period) => ({ period, secret: randomBytes(SECRET_BYTES) }));
    await transaction
      .insertInto('period_keys')
      .values(rows)
      .onConflict((conflict) => conflict.column('period').doNothing())
      .execute();
  }
}
