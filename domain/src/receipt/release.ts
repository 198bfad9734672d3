/** A release: the platform's logged word that slots no longer stand although their end has not come (contract §6). */
import * as z from 'zod/mini';
import { parseJson } from '../contract/parse-json.ts';
import { instantSchema } from '../contract/primitives.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';
import { digestSchema, STATEMENT_BYTES_MAX } from './statement.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const releaseSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('release'),
  origin: z.string(),
  at: instantSchema,
  digests: z.array(digestSchema).check(z.minLength(1)),
});
export type Release = z.infer<typeof releaseSchema>;

/** Bytes of a release for one receipt: the digests of its slots that are repaired or revoked. */
export function buildRelease(release: { origin: string; at: EpochMs; digests: readonly string[] }): Uint8Array {
  const { origin, at, digests } = release;
  return encodeUtf8(JSON.stringify({ v: 1, kind: 'release', origin, at: formatInstant(at), digests }));
}

/** Undefined for bytes that are not a release. Proves nothing by itself. */
export function parseRelease(bytes: Uint8Array): Release | undefined {
  if (bytes.length > STATEMENT_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : releaseSchema.safeParse(parseJson(text)).data;
}
