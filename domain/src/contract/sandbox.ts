/** The sandbox's own operations: contract §3. Only there with `--sandbox`. */
import * as z from 'zod/mini';
import { instantSchema } from './primitives.ts';
import { subjectKinds, subjectSchemes } from './subject.ts';

export const clockSchema = z.object({ now: instantSchema });

export const faultsSchema = z.strictObject({
  log: z.optional(z.literal('unavailable')),
  database: z.optional(z.literal('unavailable')),
  latencyMs: z.optional(z.int().check(z.minimum(0), z.maximum(60_000))),
});
export type Faults = z.infer<typeof faultsSchema>;

export const tokenRequestSchema = z.object({ user: z.string().check(z.minLength(1), z.maxLength(100)) });
export const tokenSchema = z.object({ accessToken: z.string() });

export const sandboxSubjectsSchema = z.object({
  items: z.array(
    z.object({
      scenario: z.string(),
      scheme: z.enum(subjectSchemes),
      id: z.string(),
      kind: z.enum(subjectKinds),
      name: z.string(),
      shows: z.string(),
    }),
  ),
});
