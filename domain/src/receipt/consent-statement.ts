/**
 * A change of a consent's state as it stands in the log: a salted digest of what both sides hold, so that the statement
 * tells neither who nor what (contract §6, D3).
 */
import * as z from 'zod/mini';
import { parseJson } from '../contract/parse-json.ts';
import { instantSchema } from '../contract/primitives.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';
import { encodeBase64Url } from './base64.ts';
import type { RandomBytes } from './random-source.ts';
import { digestDisclosure, encodeDisclosure, SALT_BYTES } from './salted-disclosure.ts';
import { sha256 } from './sha256.ts';
import { digestSchema, STATEMENT_BYTES_MAX } from './statement.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const consentStatementSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('consent'),
  origin: z.string(),
  at: instantSchema,
  consent: digestSchema,
});
export type ConsentStatement = z.infer<typeof consentStatementSchema>;

/** Name of the one disclosure that opens it. */
export const CONSENT_OPENING = 'consent';

export interface BuiltConsentStatement {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes: the log's entry. */
  readonly entry: Uint8Array;
  /** What opens it (RFC 9901). */
  readonly opening: string;
}

/** `record` is what the receipt says: a `ConsentRecord`. */
export function buildConsentStatement(input: {
  readonly origin: string;
  readonly at: EpochMs;
  readonly record: object;
  readonly randomBytes: RandomBytes;
}): BuiltConsentStatement {
  const { origin, at, record, randomBytes } = input;
  const opening = encodeDisclosure(encodeBase64Url(randomBytes(SALT_BYTES)), CONSENT_OPENING, record);
  const statement: ConsentStatement = {
    v: 1,
    kind: 'consent',
    origin,
    at: formatInstant(at),
    consent: digestDisclosure(opening),
  };
  const bytes = encodeUtf8(JSON.stringify(statement));
  return { bytes, entry: sha256(bytes), opening };
}

/** Undefined for bytes that are not such a statement. Proves nothing by itself. */
export function parseConsentStatement(bytes: Uint8Array): ConsentStatement | undefined {
  if (bytes.length > STATEMENT_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : consentStatementSchema.safeParse(parseJson(text)).data;
}
