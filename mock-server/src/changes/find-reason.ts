/** Why an answer is no longer current: read off what the asker was shown and would be shown now, nothing else. */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Shown, ShownEntry } from './shown.ts';

export interface Compared {
  readonly before: Shown;
  readonly fresh: Shown;
  readonly now: EpochMs;
  /** What was recorded about the subject meanwhile. Only chooses among reasons the difference allows. */
  readonly recorded?: ReadonlySet<SupersededReason>;
  /** Why an entry that was shown was destroyed, where it is not in `before` any more. */
  readonly fallen?: SupersededReason | undefined;
}

/** Reasons for which an entry may leave before its end, or say something else. The first is taken where none is recorded. */
const reasonsToLeave = [
  'revoked',
  'repaired',
  'objection-decided',
  'corrected',
  'removed-from-list',
  'record-ended',
] as const;
const reasonsToDiffer = ['corrected', 'repaired', 'objection-decided', 'removed-from-list'] as const;

/** None where a fresh disclosure shows the same; an entry that has reached its own end is no difference. */
export function findReason({ before, fresh, now, recorded, fallen }: Compared): SupersededReason | undefined {
  const { gained, lost, differing } = differenceOf(before, fresh, now);
  const choose = (reasons: readonly [SupersededReason, ...SupersededReason[]]) =>
    reasons.find((reason) => recorded?.has(reason)) ?? reasons[0];

  if (gained.some(isListing)) return 'listed';
  if (lost.some(isListing)) return 'removed-from-list';
  if (lost.length > 0) return choose(reasonsToLeave);
  if (differing.some(([was, is]) => is.isObjected && !was.isObjected)) return 'objection-accepted';
  if (differing.some(([was, is]) => was.isObjected && !is.isObjected)) return 'objection-decided';
  if (differing.length > 0) return choose(reasonsToDiffer);
  if (fallen !== undefined) return fallen;
  if (gained.length > 0) return 'record-added';
  if (before.status === fresh.status) return undefined;
  return before.status === 'subject-not-found' ? 'record-added' : 'revoked';
}

function differenceOf(before: Shown, fresh: Shown, now: EpochMs) {
  const gained: string[] = [];
  const differing: [was: ShownEntry, is: ShownEntry][] = [];
  const isLive = ({ endsAt }: ShownEntry) => endsAt === null || endsAt > now;
  for (const [name, is] of fresh.entries) {
    const was = before.entries.get(name);
    if (was === undefined || !isLive(was)) gained.push(name);
    else if (was.digest !== is.digest) differing.push([was, is]);
  }
  const left = before.entries.entries().filter(([name, was]) => isLive(was) && !fresh.entries.has(name));
  return { gained, differing, lost: left.map(([name]) => name).toArray() };
}

function isListing(name: string): boolean {
  return name.startsWith('listing:');
}
