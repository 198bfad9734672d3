/**
 * A severe listing as a provider supplies it (contract §2). What the decision has to state may be missing here: it is judged
 * in `ingest/judge-listing.ts`, so that the refusal can say which and by which article (L1).
 */
import * as z from 'zod/mini';
import { maybeTextSchema } from './legal-document-input.ts';
import { daySchema, textSchema } from './primitives.ts';
import { suppliedIdSchema, suppliedSubjectSchema } from './record-input.ts';

/** A measure by its code on a list in force, as the decision states it (L3). */
export const measureInputSchema = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(50)),
  method: z.optional(textSchema(500)),
  /** Last day. */
  endsOn: z.optional(daySchema),
});
export type MeasureInput = z.infer<typeof measureInputSchema>;

export const timeLimitInputSchema = z.object({
  days: z.int().check(z.minimum(1), z.maximum(366)),
  unit: z.enum(['working-days', 'days']),
});

/** What the law of the field sets for its procedure (L2); GX47's days are for others than severe-list subjects. */
export const timeLimitsInputSchema = z.object({
  legalBasis: textSchema(500),
  /** To object, from the notice. */
  objection: z.optional(timeLimitInputSchema),
  /** To verify and answer an objection, from the day it came. */
  verification: z.optional(timeLimitInputSchema),
});
export type TimeLimitsInput = z.infer<typeof timeLimitsInputSchema>;

/** Whom the decision holds responsible (L4): 法定代表人, 主要负责人, 实际控制人 or another directly liable. */
export const responsibleInputSchema = z.object({ subject: suppliedSubjectSchema, role: textSchema(100) });
export type ResponsibleInput = z.infer<typeof responsibleInputSchema>;

export const listingInputSchema = z.object({
  subject: suppliedSubjectSchema,
  jurisdiction: z.string().check(z.minLength(1), z.maxLength(50)),
  listName: maybeTextSchema(200),
  grounds: maybeTextSchema(4000),
  legalBasis: z.optional(z.array(textSchema(500)).check(z.maxLength(20))),
  documentNumber: maybeTextSchema(200),
  authority: maybeTextSchema(200),
  decidedOn: z.optional(daySchema),
  measures: z.optional(z.array(measureInputSchema).check(z.maxLength(50))),
  /** Last day of the listing's own term, where the decision states one. */
  endsOn: z.optional(daySchema),
  removalConditions: maybeTextSchema(2000),
  removalProcedure: maybeTextSchema(2000),
  remedies: maybeTextSchema(2000),
  groundRecords: z.optional(z.array(suppliedIdSchema).check(z.maxLength(100))),
  responsible: z.optional(z.array(responsibleInputSchema).check(z.maxLength(50))),
  timeLimits: z.optional(timeLimitsInputSchema),
});
export type ListingInput = z.infer<typeof listingInputSchema>;
