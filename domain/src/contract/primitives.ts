/** The small value types every noun of the contract is made of. */
import * as z from 'zod/mini';
import { isDay } from '../time/day.ts';
import { isInstantText } from '../time/instant.ts';

const instantOrElse = (complaint: string) => z.string().check(z.maxLength(40), z.refine(isInstantText, complaint));

/** RFC 3339 instant with an offset; the platform writes `+08:00`. At most 40 characters. */
export const instantSchema = instantOrElse('must be an RFC 3339 instant');

/** The same in an address, where a `+` that is not written `%2B` arrives as a space. */
export const instantParameterSchema = instantOrElse(
  'must be an RFC 3339 instant, such as 2026-11-21T00:00:00%2B08:00 (a + is %2B here)',
);

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export const daySchema = z.string().check(z.maxLength(10), z.refine(isDay, 'must be a day, YYYY-MM-DD'));

/** Free text from outside: 1 to `max` characters, no control characters but tab and line breaks. */
export function textSchema(max: number) {
  return z
    .string()
    .check(z.minLength(1), z.maxLength(max), z.refine(hasNoControls, 'must not hold control characters'));
}

/** By code units: every control character is one, and a text is looked at on every path. */
function hasNoControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) || unit === 0x7f) return false;
  }
  return true;
}

/** An opaque identifier made by the platform, such as `qry_…`: prefix, underscore, 1 to 64 of `A-Za-z0-9_-`. */
export function idSchema(prefix: string) {
  return z.string().check(z.regex(new RegExp(`^${prefix}_[A-Za-z0-9_-]{1,64}$`), `must be an identifier ${prefix}_…`));
}

/** A page of a list. `nextCursor` is null on the last page. */
export function pageSchema<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}

/** Query parameters every list takes. `limit` is 1 to 200, 50 where absent. */
export const pageParameters = {
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
};
