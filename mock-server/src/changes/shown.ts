/** What an answer shows, as far as it takes to tell whether another one shows the same. */
import { hash } from 'node:crypto';
import type { SlotEntry, SlotValue } from '@credit-check/domain/receipt/slot-entry';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';
import type { FixedStatus } from '../store/core-tables.ts';

export interface ShownEntry {
  /** SHA-256 of all it says. */
  readonly digest: string;
  /** When it leaves by itself; exclusive. Null: not before it is removed (P8). */
  readonly endsAt: EpochMs | null;
  /** Whether it carries an objection annotation (O2). */
  readonly isObjected: boolean;
}

export interface Shown {
  /** Where the status does not follow from the entries. */
  readonly status: FixedStatus | null;
  /** By type and id: `record:rec_1`. */
  readonly entries: ReadonlyMap<string, ShownEntry>;
}

/** What an answer with these slots shows; empty slots show nothing. */
export function shownOf(values: readonly SlotValue[], status: FixedStatus | null): Shown {
  return { status, entries: new Map(values.flatMap((value) => (value === null ? [] : [shownEntry(value)]))) };
}

function shownEntry(value: Exclude<SlotValue, null>): [string, ShownEntry] {
  const endsAt = value.disclosure?.endsAt ?? null;
  return [
    `${value.type}:${value.id}`,
    {
      digest: hash('sha256', JSON.stringify(value), 'base64url'),
      endsAt: endsAt === null ? null : parseInstant(endsAt),
      isObjected: value.annotations.some(({ kind }) => kind === 'objection'),
    },
  ];
}

/** Without the ends that stand beside them in a statement. */
export function valuesOf(entries: readonly SlotEntry[]): SlotValue[] {
  return entries.map(({ value }) => value);
}

/** Tells answers that show the same from others: who shows the same is judged once. */
export function fingerprintOf({ status, entries }: Shown): string {
  return JSON.stringify([status, ...[...entries].map(([name, { digest }]) => `${name} ${digest}`).sort()]);
}

/** When the next of its entries ends after `now`; infinity where none does. */
export function nextEndOf({ entries }: Shown, now: EpochMs): EpochMs {
  let next = Number.POSITIVE_INFINITY;
  for (const { endsAt } of entries.values()) if (endsAt !== null && endsAt > now && endsAt < next) next = endsAt;
  return next;
}

/** Whether an entry reached its end after `since` and by `now`. */
export function hasEnded({ entries }: Shown, since: EpochMs, now: EpochMs): boolean {
  return entries.values().some(({ endsAt }) => endsAt !== null && endsAt > since && endsAt <= now);
}
