/**
 * Salted disclosures (RFC 9901 §4.2): base64url of the JSON array [salt, name, value]. Its digest commits to the value
 * without saying anything of it.
 */
import { parseJson } from '../contract/parse-json.ts';
import { decodeBase64Url } from './base64.ts';
import { type Primitives, portablePrimitives } from './primitives.ts';
import { decodeUtf8 } from './utf8.ts';

export const SALT_BYTES = 16;

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export interface Disclosure {
  readonly name: string;
  readonly value: JsonValue;
}

/**
 * @param salt base64url
 * @param value anything JSON can write
 */
export function encodeDisclosure(
  salt: string,
  name: string,
  value: unknown,
  { encodeText }: Primitives = portablePrimitives,
): string {
  return encodeText(JSON.stringify([salt, name, value]));
}

/** `encodeDisclosure(salt, 'slot', null)`: most of a statement's, and nothing in them needs escaping. */
export function encodeEmptySlot(salt: string, { encodeText }: Primitives = portablePrimitives): string {
  return encodeText(`["${salt}","slot",null]`);
}

/** base64url of the SHA-256 of the disclosure's ASCII bytes (RFC 9901 §4.2.3). */
export function digestDisclosure(disclosure: string, { digestText }: Primitives = portablePrimitives): string {
  return digestText(disclosure);
}

/** Undefined for what is not a disclosure with a salt of 128 bits or more. */
export function parseDisclosure(disclosure: string): Disclosure | undefined {
  const bytes = decodeBase64Url(disclosure);
  const text = bytes && decodeUtf8(bytes);
  const parts = text === undefined ? undefined : parseJson(text);
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [salt, name, value] = parts as [unknown, unknown, JsonValue];
  if (typeof salt !== 'string' || (decodeBase64Url(salt)?.length ?? 0) < SALT_BYTES) return undefined;
  return typeof name === 'string' ? { name, value } : undefined;
}
