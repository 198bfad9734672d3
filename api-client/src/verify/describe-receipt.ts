/** What a verified receipt says, as plain text in rows: the command prints it, the page draws it. */
import type { JsonObject, SlotState, VerifiedReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { printable } from './printable.ts';
import type { VerifyWords } from './verify-words.ts';

/** Label and text. */
export type Row = readonly [string, string];

export interface DescribedSlot {
  readonly title: string;
  readonly state: SlotState;
  /** Of an open slot with an entry: its type and what it is called. */
  readonly heading: string;
  readonly isObjected: boolean;
  readonly rows: readonly Row[];
}

export interface DescribedReceipt {
  /** What such a receipt says, and what it never does. */
  readonly attests: string;
  readonly slotsTitle: string;
  readonly rows: readonly Row[];
  readonly sum: string;
  /** Present where slots are withheld. */
  readonly warning: string | undefined;
  /** In the order of the statement. */
  readonly slots: readonly DescribedSlot[];
}

const FIELDS = [
  'provider',
  'authority',
  'publisher',
  'facts',
  'grounds',
  'result',
  'determinedOn',
  'listedOn',
  'asOf',
  'document',
  'documentNumber',
  'annotations',
];

/** Members of openings that hold a code, not a text. */
const CODED = new Set(['basis', 'scope', 'code', 'kind']);

/** `at`: the instant the slots were judged at. No status is said: it follows from the slots that are open (contract §6). */
export function describeReceipt(verified: VerifiedReceipt, at: string, words: VerifyWords): DescribedReceipt {
  const { statement, checkpoint, index, slots } = verified;
  const claim = (value: JsonObject | undefined) => (value === undefined ? words.withheldClaim : flatten(value, words));
  const counts = countSlots(verified);
  return {
    attests: words.attests,
    slotsTitle: words.slots,
    rows: [
      [words.outcome, statement.outcome === 'refused' ? words.refused : words.answered],
      [words.askedAt, statement.at],
      [words.judgedAt, at],
      [words.querier, claim(verified.querier)],
      [words.subject, `${claim(verified.subject)}${isUnknown(verified) ? ` (${words.unknownSubject})` : ''}`],
      [words.purpose, claim(verified.purpose)],
      [words.queryId, printable(statement.queryId)],
      [words.log, `${printable(statement.origin)} · ${words.entry(index, checkpoint.size)}`],
      [words.versions, printable([statement.policy, statement.data].filter(Boolean).join(' · '))],
    ],
    sum: words.sum(counts),
    warning: counts.withheld > 0 ? words.withheldWarning(counts.withheld) : undefined,
    slots: slots.map(({ until, state, value }, i) => ({
      title: `${words.slot(i + 1)} · ${words.until(until)}`,
      state,
      ...describeEntry(value ?? undefined, words, state),
    })),
  };
}

/** A subject the platform knows has a name, of a person a masked one. */
function isUnknown({ statement: { outcome }, subject }: VerifiedReceipt): boolean {
  return outcome === 'answered' && subject !== undefined && subject.name === undefined;
}

function countSlots({ slots }: VerifiedReceipt): Record<SlotState | 'empty', number> {
  const counts = { open: 0, empty: 0, ended: 0, released: 0, withheld: 0 };
  for (const { state, value } of slots) counts[state === 'open' && value === null ? 'empty' : state]++;
  return counts;
}

function describeEntry(value: JsonObject | undefined, words: VerifyWords, state: SlotState) {
  if (value === undefined) {
    return { heading: state === 'open' ? words.empty : words.states[state], isObjected: false, rows: [] };
  }
  const name = value.title ?? value.listName ?? value.name ?? value.id ?? '';
  const type = words.types[String(value.type)] ?? String(value.type);
  const annotations = Array.isArray(value.annotations) ? value.annotations : [];
  return {
    heading: words.named(printable(type), flatten(name, words)),
    isObjected: annotations.some((annotation) => (annotation as JsonObject | null)?.kind === 'objection'),
    rows: FIELDS.flatMap((field): Row[] => {
      const text = value[field] === undefined ? '' : flatten(value[field], words);
      return text === '' ? [] : [[words.fields[field]!, text]];
    }),
  };
}

/** Every string and number in a value, in order; codes in words. */
function flatten(value: JsonObject[string] | undefined, words: VerifyWords, field = ''): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') {
    const text = String(value);
    const spoken = CODED.has(field) && Object.hasOwn(words.codes, text) ? words.codes[text]! : text;
    return printable(spoken);
  }
  const parts = Array.isArray(value)
    ? value.map((part) => flatten(part, words, field))
    : Object.entries(value).map(([name, part]) => flatten(part, words, name));
  return parts.filter((part) => part !== '').join(' · ');
}
