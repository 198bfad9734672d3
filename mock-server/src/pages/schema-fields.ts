/** JSON Schema flattened into the lines of a field list. */
import type { JsonSchema } from './open-api-types.ts';

export interface Field {
  /** `purpose.reference`, `items[].subject` */
  readonly path: string;
  readonly required: boolean;
  readonly type: FieldType;
  /** Closed set of values, if it is one. */
  readonly values: readonly string[];
}

/** `reference` names a schema with a list of its own. */
export interface FieldType {
  readonly text: string;
  readonly reference?: string;
}

/** Every field of an object schema, nested objects and lists of objects included; references are not followed. */
export function schemaFields(schema: JsonSchema, prefix = ''): Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const field: Field = { path, required: required.has(name), type: typeOf(property), values: valuesOf(property) };
    return [field, ...nestedFields(property, path)];
  });
}

/** A schema's type in a word or two: `string`, `Purpose`, `Record[]`, `"all" | string[]`. */
export function typeOf(schema: JsonSchema): FieldType {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)!;
    return { text: name, reference: name };
  }
  const variants = (schema.anyOf ?? schema.oneOf)?.map(typeOf);
  if (variants !== undefined) return withReference(variants.map(({ text }) => text).join(' | '), variants);
  if (schema.type === 'array') {
    const item = typeOf(schema.items ?? {});
    return withReference(item.text.includes(' ') ? `(${item.text})[]` : `${item.text}[]`, [item]);
  }
  if (schema.const !== undefined) return { text: JSON.stringify(schema.const) };
  return { text: [schema.type ?? 'any'].flat().join(' | ') + boundsOf(schema) };
}

function nestedFields(schema: JsonSchema, path: string): Field[] {
  if (schema.type === 'array') return schemaFields(schema.items ?? {}, `${path}[].`);
  return schemaFields(schema, `${path}.`);
}

function valuesOf(schema: JsonSchema): string[] {
  if (schema.type === 'array') return valuesOf(schema.items ?? {});
  return (schema.enum ?? []).map(String);
}

function boundsOf(schema: JsonSchema): string {
  if (schema.format !== undefined) return ` (${schema.format})`;
  if (schema.maxLength !== undefined) return ` (≤ ${schema.maxLength})`;
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    return ` (${minimum}–${maximum})`;
  return '';
}

function withReference(text: string, parts: readonly FieldType[]): FieldType {
  const reference = parts.find((part) => part.reference !== undefined)?.reference;
  return reference === undefined ? { text } : { text, reference };
}
