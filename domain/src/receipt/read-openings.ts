import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '../contract/disclosed.ts';
import { type JsonValue, parseDisclosure } from './salted-disclosure.ts';
import type { DisclosedEntries, SlotValue } from './slot-entry.ts';

export interface ReadOpenings extends DisclosedEntries {
  readonly querier: JsonValue | undefined;
  readonly subject: JsonValue | undefined;
  readonly purpose: JsonValue | undefined;
}

/**
 * What openings say, the entries in the order they were put into the statement. Only for openings of our own stores,
 * whose form is known; a receipt from outside goes through `verifyReceipt`.
 * @throws RangeError for a text that is not a disclosure.
 */
export function readOpenings(disclosures: readonly string[]): ReadOpenings {
  const claims = new Map<string, JsonValue>();
  const severeListings: DisclosedListing[] = [];
  const records: DisclosedRecord[] = [];
  const evaluations: DisclosedEvaluation[] = [];
  for (const text of disclosures) {
    const disclosure = parseDisclosure(text);
    if (!disclosure) throw new RangeError('not a disclosure');
    if (disclosure.name !== 'slot') {
      claims.set(disclosure.name, disclosure.value);
      continue;
    }
    const value = disclosure.value as unknown as SlotValue;
    if (value?.type === 'listing') severeListings.push(withoutType(value));
    if (value?.type === 'record') records.push(withoutType(value));
    if (value?.type === 'evaluation') evaluations.push(withoutType(value));
  }
  return {
    querier: claims.get('querier'),
    subject: claims.get('subject'),
    purpose: claims.get('purpose'),
    severeListings,
    records,
    evaluations,
  };
}

function withoutType<T extends { type: string }>({ type: _, ...entry }: T): Omit<T, 'type'> {
  return entry;
}
