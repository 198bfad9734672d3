/** The openings of a statement as they are kept, and back: what cannot be unsealed any more is forgotten. */
import type { BuiltStatement } from '@credit-check/domain/receipt/build-statement';
import { digestDisclosure, encodeEmptySlot } from '@credit-check/domain/receipt/salted-disclosure';
import type { SlotEntry } from '@credit-check/domain/receipt/slot-entry';
import type { Statement } from '@credit-check/domain/receipt/statement';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';
import { nativePrimitives } from '../log/native-primitives.ts';
import { entryKeyOf } from '../store/entry-key.ts';
import type { NewOpening } from '../store/insert-queries.ts';
import type { OpeningTable } from '../store/opening-tables.ts';
import type { PeriodKeys } from '../store/period-keys.ts';
import { claimsPlace, slotPlace } from '../vault/opening-place.ts';
import { periodOf } from '../vault/period.ts';
import { type PeriodKey, sealedPeriod } from '../vault/period-key.ts';

/** No character of base64url. */
const SEPARATOR = '.';

/** Querier, subject and purpose. */
export function sealClaims(key: PeriodKey, queryId: string, { openings }: BuiltStatement): Uint8Array {
  const claims = openings.filter(({ place }) => place === null).map(({ disclosure }) => disclosure);
  return key.seal(claims.join(SEPARATOR), claimsPlace(queryId));
}

export interface Held {
  readonly entries: readonly SlotEntry[];
  /** Also of entries that have no end of their own: the end of their slot is made up, and says nothing about them. */
  readonly endsAtLatest: EpochMs;
}

/** The slots that hold something, in the order of the entries; the empty ones are not kept. */
export function sealHeld(
  keys: PeriodKeys,
  queryId: string,
  { openings }: BuiltStatement,
  { entries, endsAtLatest }: Held,
): NewOpening[] {
  const slots = openings.filter(({ place }) => place !== null);
  return entries.map((entry, i) => {
    const { disclosure, place } = slots[i]!;
    const until = Math.min(entry.until ?? endsAtLatest, endsAtLatest);
    const sealed = keys.of(until).seal(disclosure, slotPlace(queryId, place!));
    return { place: place!, sealed, until, entry_key: entryKeyOf(entry.value) };
  });
}

/** Disclosures of querier, subject and purpose; none where the log's term is over (D7). */
export async function openClaims(keys: PeriodKeys, queryId: string, claims: Uint8Array | null): Promise<string[]> {
  if (claims === null) return [];
  const key = await keys.find(sealedPeriod(claims));
  return key === undefined ? [] : key.unseal(claims, claimsPlace(queryId)).split(SEPARATOR);
}

/** Openings of slots that have not ended: a receipt says nothing of the others, also where what they hold goes on. */
export function withinSlots(
  { slots }: Statement,
  openings: readonly OpeningTable[],
  now: EpochMs,
): readonly OpeningTable[] {
  return openings.filter(({ place }) => parseInstant(slots[place]!.until) > now);
}

/** Disclosures of what slots hold, in the order of the answer. */
export async function openHeld(keys: PeriodKeys, openings: readonly OpeningTable[]): Promise<string[]> {
  const opened = openings.map(async ({ query_id, place, sealed }) => {
    const key = await keys.find(sealedPeriod(sealed));
    return key === undefined ? [] : [key.unseal(sealed, slotPlace(query_id, place))];
  });
  return (await Promise.all(opened)).flat();
}

/** Disclosures of the empty slots that have not ended, derived anew: those whose digest the statement holds. */
export async function openEmpty(keys: PeriodKeys, { queryId, slots }: Statement, now: EpochMs): Promise<string[]> {
  const opened = slots.map(async ({ until, digest }, place) => {
    const end = parseInstant(until);
    const key = end > now ? await keys.find(periodOf(end)) : undefined;
    if (key === undefined) return [];
    const disclosure = encodeEmptySlot(key.deriveSalt(slotPlace(queryId, place)), nativePrimitives);
    return digestDisclosure(disclosure, nativePrimitives) === digest ? [disclosure] : [];
  });
  return (await Promise.all(opened)).flat();
}
