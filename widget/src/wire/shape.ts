/**
 * Schemas as plain data, and the check of a value against one. The badge carries this instead of a schema library, which
 * would be a quarter of all it weighs; a test holds the data against the contract's own schemas.
 */
import { isDay } from '@credit-check/domain/time/day';
import { isInstantText } from '@credit-check/domain/time/instant';

export type Shape =
  | 'string'
  | 'instant'
  | 'day'
  | 'integer'
  | { readonly oneOf: readonly (string | boolean | null)[] }
  | { readonly anyOf: readonly Shape[] }
  | { readonly arrayOf: Shape }
  /** A key that ends in `?` may be absent; keys that are not named are not looked at. */
  | { readonly object: Readonly<Record<string, Shape>> };

/** Whether a value, as `JSON.parse` gives it, is of some shape. */
export type Check = (value: unknown) => boolean;

/** The check for a shape. Made once, it looks at the shape no more: a page's answers are thousands of values. */
export function checkFor(shape: Shape): Check {
  if (shape === 'integer') return Number.isSafeInteger;
  if (typeof shape === 'string') {
    const isMeant = shape === 'day' ? isDay : isInstantText;
    return (value) => typeof value === 'string' && (shape === 'string' || isMeant(value));
  }
  // Own members only, of shapes too: what a page has added to `Object.prototype` makes nothing fit.
  if (is(shape, 'oneOf')) return (value) => shape.oneOf.includes(value as string);
  if (is(shape, 'anyOf')) {
    const checks = shape.anyOf.map(checkFor);
    return (value) => checks.some((check) => check(value));
  }
  if (is(shape, 'arrayOf')) {
    const check = checkFor(shape.arrayOf);
    return (value) => Array.isArray(value) && value.every((item) => check(item));
  }
  const members = Object.entries(shape.object).map(([name, member]) => {
    const isOptional = name.endsWith('?');
    const key = (isOptional ? name.slice(0, -1) : name) as keyof object;
    const check = checkFor(member);
    return (value: object) => (Object.hasOwn(value, key) ? check(value[key]) : isOptional);
  });
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const fits of members) if (!fits(value)) return false;
    return true;
  };
}

function is<Kind extends PropertyKey>(
  shape: object,
  kind: Kind,
): shape is Extract<Shape, { readonly [K in Kind]: unknown }> {
  return Object.hasOwn(shape, kind);
}
