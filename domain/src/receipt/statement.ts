/** The statement of a query: the bytes whose SHA-256 is the log's entry (contract §6). */
import * as z from 'zod/mini';
import { parseJson } from '../contract/parse-json.ts';
import { instantSchema } from '../contract/primitives.ts';
import { decodeBase64Url } from './base64.ts';
import { HASH_BYTES } from './merkle.ts';
import { decodeUtf8 } from './utf8.ts';

/** As few slots as an answer has; with more entries their number doubles until all find room. */
const SLOTS_MIN = 16;
export const STATEMENT_BYTES_MAX = 4_000_000;

export const digestSchema = z
  .string()
  .check(z.refine((digest) => decodeBase64Url(digest)?.length === HASH_BYTES, 'must be a SHA-256 in base64url'));

const statementSchema = z
  .strictObject({
    v: z.literal(1),
    origin: z.string(),
    queryId: z.string(),
    at: instantSchema,
    outcome: z.enum(['answered', 'refused']),
    /** Version of the rules the answer was made by. */
    policy: z.string(),
    /** Version of the data the answer was made from. */
    data: z.string(),
    querier: digestSchema,
    subject: digestSchema,
    purpose: digestSchema,
    slots: z.array(z.strictObject({ until: instantSchema, digest: digestSchema })),
  })
  .check(
    z.refine(({ outcome, slots }) => isSlotCount(slots.length, outcome), 'must have as many slots as the outcome has'),
    z.refine((statement) => {
      const digests = statementDigests(statement);
      return new Set(digests).size === digests.length;
    }, 'must not hold a digest twice'),
  );
export type Statement = z.infer<typeof statementSchema>;

/** Undefined for bytes that are not a statement. Proves nothing by itself. */
export function parseStatement(bytes: Uint8Array): Statement | undefined {
  if (bytes.length > STATEMENT_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : statementSchema.safeParse(parseJson(text)).data;
}

/** Slots for so many entries: 16, 32, 64, … */
export function slotCount(entries: number): number {
  let slots = SLOTS_MIN;
  while (slots < entries) slots *= 2;
  return slots;
}

function isSlotCount(count: number, outcome: 'answered' | 'refused'): boolean {
  return outcome === 'refused' ? count === 0 : count === slotCount(count);
}

function statementDigests(statement: {
  querier: string;
  subject: string;
  purpose: string;
  slots: readonly { digest: string }[];
}): string[] {
  return [statement.querier, statement.subject, statement.purpose, ...statement.slots.map(({ digest }) => digest)];
}
