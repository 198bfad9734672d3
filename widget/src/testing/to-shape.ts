/** Turns a schema of the contract into a `Shape`. Runs where the shapes are made and checked, never in a badge. */
import { daySchema, instantSchema } from '@credit-check/domain/contract/primitives';
import * as z from 'zod/mini';
import type { Shape } from '../wire/shape.ts';

/**
 * The shape of a schema's values. Lengths and patterns stay behind: they bound what is sent to the platform, which answers
 * with what it has checked.
 * @throws Error at a construct no shape exists for
 */
export function toShape(schema: z.ZodMiniType): Shape {
  return fromJsonSchema(
    z.toJSONSchema(schema, {
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === instantSchema) jsonSchema.format = 'instant';
        if (zodSchema === daySchema) jsonSchema.format = 'day';
      },
    }),
  );
}

function fromJsonSchema(schema: z.core.JSONSchema._JSONSchema): Shape {
  if (typeof schema === 'boolean') throw new Error('no shape for a boolean schema');
  const { type, format, properties, items, required = [] } = schema;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return { anyOf: choices.map(fromJsonSchema) };
  if (schema.enum !== undefined) return { oneOf: schema.enum as string[] };
  if (schema.const !== undefined) return { oneOf: [schema.const as string] };
  if (type === 'null') return { oneOf: [null] };
  if (type === 'integer') return 'integer';
  if (type === 'string') return format === 'instant' || format === 'day' ? format : 'string';
  if (type === 'array' && items !== undefined && !Array.isArray(items)) return { arrayOf: fromJsonSchema(items) };
  if (type === 'object' && properties !== undefined) {
    const members = Object.entries(properties).map(([name, member]) => [
      required.includes(name) ? name : `${name}?`,
      fromJsonSchema(member),
    ]);
    return { object: Object.fromEntries(members) };
  }
  throw new Error(`no shape for ${JSON.stringify(schema)}`);
}
