import * as z from 'zod/mini';
import type { Parse } from './read-answer.ts';

/** Reads by a schema; the values that do not fit stay out of the verdict (X5). */
export function parseWith<T extends z.ZodMiniType>(schema: T): Parse<z.output<T>> {
  return (json) => {
    const parsed = z.safeParse(schema, json);
    if (parsed.success) return { ok: true, value: parsed.data };
    return {
      ok: false,
      pointers: parsed.error.issues.map(({ path }) => path.map((step) => `/${String(step)}`).join('')),
    };
  };
}
