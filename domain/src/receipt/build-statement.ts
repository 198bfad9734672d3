import { type EpochMs, formatInstant } from '../time/instant.ts';
import { type Primitives, portablePrimitives } from './primitives.ts';
import { createRandomSource, type RandomBytes, type RandomSource } from './random-source.ts';
import { digestDisclosure, encodeDisclosure, SALT_BYTES } from './salted-disclosure.ts';
import { drawSlotEnds } from './slot-ends.ts';
import type { SlotEntry } from './slot-entry.ts';
import type { Opening } from './split-openings.ts';
import { type Statement, slotCount } from './statement.ts';
import { encodeUtf8 } from './utf8.ts';

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
  readonly randomBytes: RandomBytes;
  readonly primitives?: Primitives;
}

export interface BuiltStatement {
  /** UTF-8 JSON, to be kept and handed out byte for byte. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: the log's entry. */
  readonly entry: Uint8Array;
  /** Querier, subject, purpose, then the entries in the order given, then the empty slots. */
  readonly openings: readonly Opening[];
}

/**
 * Builds the statement of a query (contract §6). Neither the number nor the kind of its entries can be read from it:
 * slots are 16 (or 32, 64, …), in random order, each with a salted digest and an end.
 * @example
 * const { bytes, entry, openings } = buildStatement({ origin, queryId, at, outcome: 'answered', policy, data,
 *   querier, subject, purpose, entries: slotEntries(disclosure), randomBytes });
 */
export function buildStatement(input: StatementInput): BuiltStatement {
  const { at, outcome, entries, endsAtLatest = Number.POSITIVE_INFINITY, primitives = portablePrimitives } = input;
  if (outcome === 'refused' && entries.length > 0) throw new RangeError('a refusal discloses nothing');
  const random = createRandomSource(input.randomBytes);

  const slots = outcome === 'refused' ? [] : fillSlots(entries);
  const ends = drawSlotEnds(
    slots.map(({ until }) => until),
    at,
    random,
  ).map((end) => Math.min(end, endsAtLatest));
  const claims = (['querier', 'subject', 'purpose'] as const).map((name) => open(name, input[name], null));
  const opened = slots.map(({ value }, i) => open('slot', value, ends[i]!));

  function open(name: Opening['name'], value: unknown, until: EpochMs | null) {
    const disclosure = encodeDisclosure(random.bytes(SALT_BYTES), name, value, primitives);
    return { name, until, disclosure, digest: digestDisclosure(disclosure, primitives) };
  }

  const statement: Statement = {
    v: 1,
    origin: input.origin,
    queryId: input.queryId,
    at: formatInstant(at),
    outcome,
    policy: input.policy,
    data: input.data,
    querier: claims[0]!.digest,
    subject: claims[1]!.digest,
    purpose: claims[2]!.digest,
    slots: shuffle(
      opened.map(({ until, digest }) => ({ until: formatInstant(until!), digest })),
      random,
    ),
  };
  const bytes = encodeUtf8(JSON.stringify(statement));
  const openings = [...claims, ...opened].map(({ name, until, disclosure }) => ({ name, until, disclosure }));
  return { bytes, entry: primitives.sha256(bytes), openings };
}

function fillSlots(entries: readonly SlotEntry[]): SlotEntry[] {
  const empty: SlotEntry = { value: null, until: null };
  return Array.from({ length: slotCount(entries.length) }, (_, i) => entries[i] ?? empty);
}

/** Fisher and Yates, in place. */
function shuffle<T>(items: T[], random: RandomSource): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
