import { describe, expect, it } from 'vitest';
import { type DeadlineKind, deadlineKinds } from '../contract/deadline-output.ts';
import { findJurisdiction } from '../disclosure/registry.ts';
import { computeDeadline } from './compute-deadline.ts';

/** Friday, a week before a month ends. */
const from = '2026-11-20';

function due(jurisdiction: string, kind: DeadlineKind): string {
  const limit = findJurisdiction(jurisdiction)?.deadlines[kind];
  if (limit === undefined) return 'no figure';
  const { dueOn, article } = computeDeadline(limit, from);
  return `${dueOn} ${article}`;
}

describe('time limits, counted from 2026-11-20, a Friday', () => {
  it.each<[DeadlineKind, string, string]>([
    // C8: GX60 “at once” for the provider, one working day for every holder; BT58 five, then two.
    ['revocation-report', 'no figure', '2026-11-27 BT58'],
    ['revocation', '2026-11-23 GX60', '2026-11-24 BT58'],
    // O3: three working days, five where another unit must help.
    ['objection', '2026-11-25 GX61', '2026-11-25 BT57'],
    ['objection-with-help', '2026-11-27 GX61', '2026-11-27 BT57'],
    // L2: GX49 in calendar days; BT41 “by law”.
    ['service', '2026-11-27 GX49', 'no figure'],
    // L5: seven working days.
    ['exit-answer', '2026-12-01 GX51', 'no figure'],
  ])('%s: %s in Guangxi, %s in the Corps', (kind, guangxi, bingtuan) => {
    expect([due('guangxi', kind), due('bingtuan', kind)]).toEqual([guangxi, bingtuan]);
  });

  it('never are those of GX47, which are for others than severe-list subjects', () => {
    const limits = deadlineKinds.flatMap((kind) => findJurisdiction('guangxi')?.deadlines[kind] ?? []);
    expect(limits.filter(({ article, days }) => article === 'GX47' || days === 10 || days === 15)).toEqual([]);
  });

  it('are provisional where a schedule is not out', () => {
    const limit = { days: 3, unit: 'working-days', article: 'GX61' } as const;
    expect(computeDeadline(limit, '2026-12-30')).toEqual({ dueOn: '2027-01-04', provisional: true, article: 'GX61' });
    expect(computeDeadline({ ...limit, unit: 'days' }, '2026-12-30').provisional).toBe(false);
  });
});
