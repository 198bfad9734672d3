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

/** Whether the value, as `JSON.parse` gives it, is of the shape. */
export function isOfShape(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') {
    if (shape === 'integer') return Number.isSafeInteger(value);
    return typeof value === 'string' && (shape === 'string' || (shape === 'day' ? isDay(value) : isInstantText(value)));
  }
  // Own members only, of shapes too: what a page has added to `Object.prototype` makes nothing fit.
  if (is(shape, 'oneOf')) return shape.oneOf.includes(value as string);
  if (is(shape, 'anyOf')) return shape.anyOf.some((one) => isOfShape(value, one));
  if (is(shape, 'arrayOf')) return Array.isArray(value) && value.every((item) => isOfShape(item, shape.arrayOf));
  return typeof value === 'object' && value !== null && hasMembers(value, shape.object);
}

function is<Kind extends PropertyKey>(
  shape: object,
  kind: Kind,
): shape is Extract<Shape, { readonly [K in Kind]: unknown }> {
  return Object.hasOwn(shape, kind);
}

function hasMembers(value: object, members: Readonly<Record<string, Shape>>): boolean {
  return Object.entries(members).every(([name, shape]) => {
    const isOptional = name.endsWith('?');
    const key = isOptional ? name.slice(0, -1) : name;
    if (!Object.hasOwn(value, key)) return isOptional;
    return isOfShape(value[key as keyof typeof value], shape);
  });
}
