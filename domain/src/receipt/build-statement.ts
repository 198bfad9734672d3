import { type EpochMs, formatInstant } from '../time/instant.ts';
import { encodeBase64Url } from './base64.ts';
import { type Primitives, portablePrimitives } from './primitives.ts';
import { createRandomSource, type RandomBytes, type RandomSource } from './random-source.ts';
import { digestDisclosure, encodeDisclosure, encodeEmptySlot, SALT_BYTES } from './salted-disclosure.ts';
import { drawSlotEnds } from './slot-ends.ts';
import type { SlotEntry, SlotValue } from './slot-entry.ts';
import type { Opening } from './split-openings.ts';
import { type Statement, slotCount } from './statement.ts';
import { encodeUtf8 } from './utf8.ts';

/** In the order of their openings. */
const claimNames = ['querier', 'subject', 'purpose'] as const;

export interface StatementInput {
  /** The log's origin. */
  readonly origin: string;
  readonly queryId: string;
  readonly at: EpochMs;
  readonly outcome: 'answered' | 'refused';
  /** Versions of the rules and of the data; the same for every subject asked about at that time. */
  readonly policy: string;
  readonly data: string;
  /** Any JSON objects: who asked, about whom, why. Only their salted digests enter the statement. */
  readonly querier: object;
  readonly subject: object;
  readonly purpose: object;
  /** Of a refusal: none. */
  readonly entries: readonly SlotEntry[];
  /** End of the consent: no slot outlives it. */
  readonly endsAtLatest?: EpochMs;
  /**
   * Salt of an empty slot, base64url of 128 bits or more that look random: a platform that can derive it need not keep it.
   * Default: drawn like the others.
   */
  readonly emptySlotSalt?: (place: number, until: EpochMs) => string;
  readonly randomBytes: RandomBytes;
  readonly primitives?: Primitives;
}

export interface BuiltStatement {
  /** UTF-8 JSON, to be kept and handed out byte for byte. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: the log's entry. */
  readonly entry: Uint8Array;
  /** Querier, subject, purpose, then the entries in the order given, then the empty slots in the order of their places. */
  readonly openings: readonly PlacedOpening[];
}

export interface PlacedOpening extends Opening {
  /** Of a slot: which of the statement's it opens, from 0. Null for querier, subject and purpose. */
  readonly place: number | null;
}

/**
 * Builds the statement of a query (contract §6). Neither the number nor the kind of its entries can be read from it:
 * slots are 16 (or 32, 64, …), in random order, each with a salted digest and an end.
 * @example
 * const { bytes, entry, openings } = buildStatement({ origin, queryId, at, outcome: 'answered', policy, data,
 *   querier, subject, purpose, entries: slotEntries(disclosure), randomBytes });
 */
export function buildStatement(input: StatementInput): BuiltStatement {
  const { outcome, primitives = portablePrimitives } = input;
  if (outcome === 'refused' && input.entries.length > 0) throw new RangeError('a refusal discloses nothing');
  const random = createRandomSource(input.randomBytes);
  const drawSalt = () => encodeBase64Url(random.bytes(SALT_BYTES));
  const saltEmpty = input.emptySlotSalt ?? drawSalt;

  const claims = claimNames.map((name) => encodeDisclosure(drawSalt(), name, input[name], primitives));
  const slots = outcome === 'refused' ? [] : placeSlots(input, random);
  const digests: { until: string; digest: string }[] = [];
  const opened = slots.map(({ value, until, place }): PlacedOpening => {
    const disclosure =
      value === null
        ? encodeEmptySlot(saltEmpty(place, until), primitives)
        : encodeDisclosure(drawSalt(), 'slot', value, primitives);
    digests[place] = { until: formatInstant(until), digest: digestDisclosure(disclosure, primitives) };
    return { name: 'slot', until, disclosure, place };
  });
  const [querier, subject, purpose] = claims.map((disclosure) => digestDisclosure(disclosure, primitives));

  const statement: Statement = {
    v: 1,
    origin: input.origin,
    queryId: input.queryId,
    at: formatInstant(input.at),
    outcome,
    policy: input.policy,
    data: input.data,
    querier: querier!,
    subject: subject!,
    purpose: purpose!,
    slots: digests,
  };
  const bytes = encodeUtf8(JSON.stringify(statement));
  const named = claims.map((disclosure, i) => ({ name: claimNames[i]!, until: null, disclosure, place: null }));
  return { bytes, entry: primitives.sha256(bytes), openings: [...named, ...opened] };
}

interface PlacedSlot {
  readonly value: SlotValue;
  readonly until: EpochMs;
  readonly place: number;
}

/** Every slot with its end, at a random place: the entries in the order given, then the empty ones by place. */
function placeSlots({ entries, at, endsAtLatest = Infinity }: StatementInput, random: RandomSource): PlacedSlot[] {
  const count = slotCount(entries.length);
  const empty = new Array<null>(count - entries.length).fill(null);
  const ends = drawSlotEnds([...entries.map(({ until }) => until), ...empty], at, random);
  const places = shuffle(Array.from(ends.keys()), random);
  const slots = ends.map((end, i) => ({
    value: entries[i]?.value ?? null,
    until: Math.min(end, endsAtLatest),
    place: places[i]!,
  }));
  const byPlace = (one: PlacedSlot, other: PlacedSlot) => one.place - other.place;
  return [...slots.slice(0, entries.length), ...slots.slice(entries.length).sort(byPlace)];
}

/** Fisher and Yates, in place. */
function shuffle<T>(items: T[], random: RandomSource): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
