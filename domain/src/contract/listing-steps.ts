/** What is said with each step of a severe listing (L2, L5). An empty body is well formed wherever the law asks for no content. */
import * as z from 'zod/mini';
import { measureInputSchema } from './listing-input.ts';
import { daySchema, textSchema } from './primitives.ts';

/** GX51(1) to (5), in their order. The first needs no step: a term that is over ends by itself. */
export const exitGrounds = [
  'term-over',
  'standard-changed',
  'objection-upheld',
  'basis-revoked',
  'credit-repaired',
] as const;
export type ExitGround = (typeof exitGrounds)[number];

const statement = textSchema(4000);

/** To whom it is addressed: grounds, legal basis, measures and rights (GX46, BT41). */
export const notifyInputSchema = z.object({
  noticeNumber: z.optional(textSchema(200)),
  /** Day on which the notice reached the subject; that of the request where absent. */
  on: z.optional(daySchema),
});

export const objectInputSchema = z.object({ statement: z.optional(statement) });

/** The answer to an objection or a hearing: `upheld` ends the procedure, nothing is decided. */
export const verifyInputSchema = z.object({ outcome: z.enum(['upheld', 'dismissed']), statement });

export const requestHearingInputSchema = z.object({ statement: z.optional(statement) });

/** What the decision states otherwise than it was announced. */
export const decideInputSchema = z.object({
  documentNumber: z.optional(textSchema(200)),
  decidedOn: z.optional(daySchema),
  measures: z.optional(z.array(measureInputSchema).check(z.minLength(1), z.maxLength(50))),
});

export const serviceMethods = ['handed-over', 'delivered', 'electronic'] as const;

/** `electronic` needs the subject's signed confirmation (GX49). */
export const serveInputSchema = z.object({
  method: z.optional(z.enum(serviceMethods)),
  confirmation: z.optional(textSchema(200)),
});

export const requestExitInputSchema = z.object({
  ground: z.optional(z.enum(exitGrounds)),
  statement: z.optional(statement),
});

/** The authority says no, and why; yes is the step `remove`. */
export const refuseExitInputSchema = z.object({ statement });

/** Leaving is never held up by what is not said: all of it is optional. */
export const removeInputSchema = z.object({
  ground: z.optional(z.enum(exitGrounds)),
  documentNumber: z.optional(textSchema(200)),
  statement: z.optional(statement),
});

export const listingStepInputs = {
  notify: notifyInputSchema,
  object: objectInputSchema,
  verify: verifyInputSchema,
  'request-hearing': requestHearingInputSchema,
  hear: verifyInputSchema,
  decide: decideInputSchema,
  serve: serveInputSchema,
  'request-exit': requestExitInputSchema,
  'refuse-exit': refuseExitInputSchema,
  remove: removeInputSchema,
} as const;
export type ListingStepType = keyof typeof listingStepInputs;
export type ListingStepInput<Type extends ListingStepType> = z.infer<(typeof listingStepInputs)[Type]>;
