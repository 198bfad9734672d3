/** Automatic comparison of one's own counterparties with the severe lists (L6: BT51). */
import * as z from 'zod/mini';
import { disclosedListingSchema } from './disclosed.ts';
import { idSchema, instantSchema } from './primitives.ts';
import { problemSchema } from './problems.ts';
import { dutySchema, purposeSchema } from './purpose.ts';
import { disclosedSubjectSchema } from './subject.ts';

export const SCREENED_MAX = 10_000;

/** USCCs, each compared once however often it is named; more than `SCREENED_MAX` is `payload.too-large`. */
export const screeningRequestSchema = z.object({
  subjects: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.minLength(1)),
  purpose: purposeSchema,
  duty: z.optional(dutySchema),
});
export type ScreeningRequest = z.infer<typeof screeningRequestSchema>;

/**
 * `compared` counts the subjects the platform knows and has compared. An organisation in none of the three lists was
 * compared and stands on no severe list; of anything else about it nothing is said.
 */
export const screeningSchema = z.object({
  screeningId: idSchema('scr'),
  /** Of the earliest comparison: a retry's is the first one's. */
  asOf: instantSchema,
  /** After it a hit is no longer current. */
  refreshBy: instantSchema,
  purpose: purposeSchema,
  source: z.object({ name: z.string(), url: z.string() }),
  compared: z.int(),
  hits: z.array(
    z.object({
      /** The comparison's own entry in the query log. */
      queryId: z.string(),
      subject: disclosedSubjectSchema,
      severeListings: z.array(disclosedListingSchema),
    }),
  ),
  /** The platform knows no such subject (X1). */
  notFound: z.array(z.string()),
  /** Not compared, and why: never to be read as "on no list" (X2). */
  failed: z.array(z.object({ subject: z.string(), problem: problemSchema })),
});
export type Screening = z.infer<typeof screeningSchema>;
