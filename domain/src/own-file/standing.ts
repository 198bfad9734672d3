import type { Standing } from '../contract/own-file.ts';
import type { DisclosurePeriods, PeriodEnd } from '../disclosure/disclosure-period.ts';
import { UNTIL_REMOVAL } from '../disclosure/stated-end.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';

/** How far an entry with these periods has come (P4, P9). Periods that cannot be computed show it to nobody (P8). */
export function standingOf(periods: DisclosurePeriods | undefined, now: EpochMs): Standing {
  const { publicity, retention } = periods ?? {};
  if (publicity === undefined && retention === undefined) return 'withheld';
  if (runs(publicity, now)) return 'disclosed';
  if (!runs(retention, now)) return 'ended';
  return publicity === undefined ? 'disclosed' : 'publicity-over';
}

function runs(period: PeriodEnd | undefined, now: EpochMs): boolean {
  return period !== undefined && period.endsAt > now;
}

/** As an answer writes a period; null where there is none. */
export function writePeriod(period: PeriodEnd | undefined): { endsAt: string | null; rules: string[] } | null {
  if (period === undefined) return null;
  return { endsAt: period.endsAt === UNTIL_REMOVAL ? null : formatInstant(period.endsAt), rules: [...period.rules] };
}
