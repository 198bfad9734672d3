/** The answer to a query: contract §2. */
import * as z from 'zod/mini';
import { categories } from './categories.ts';
import { disclosedEvaluationSchema, disclosedListingSchema, disclosedRecordSchema } from './disclosed.ts';
import { instantSchema } from './primitives.ts';
import { basisSchema, purposeSchema } from './purpose.ts';
import { disclosedSubjectSchema } from './subject.ts';

/** Plain facts, never a grade (X1). `not-asked`: the consent's scope holds no adverse category. */
export const statuses = [
  'no-adverse-records',
  'adverse-records',
  'severe-list',
  'subject-not-found',
  'not-asked',
] as const;
export type Status = (typeof statuses)[number];

/**
 * `receipt: "full"`: the bytes of contract §6, base64url; `proof` is a C2SP tlog-proof. `releases`: what was repaired or
 * revoked since, each logged as the statement is.
 */
export const fullReceiptSchema = z.object({
  statement: z.string(),
  proof: z.string(),
  openings: z.array(z.string()),
  releases: z.optional(z.array(z.object({ statement: z.string(), proof: z.string() }))),
});
export type FullReceipt = z.infer<typeof fullReceiptSchema>;

/** `receipt: "reference"`: the rest on demand from `GET /v1/queries/{queryId}/receipt`. */
export const receiptReferenceSchema = z.object({ queryId: z.string(), index: z.int() });

export const noticeSchema = z.object({ code: z.string(), text: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

export const answerSchema = z.object({
  queryId: z.string(),
  asOf: instantSchema,
  /** After this instant the answer is no longer current: ask again or show it as stale. */
  refreshBy: instantSchema,
  basis: basisSchema,
  purpose: purposeSchema,
  jurisdiction: z.optional(z.string()),
  source: z.object({ name: z.string(), url: z.string() }),
  subject: disclosedSubjectSchema,
  status: z.enum(statuses),
  scope: z.union([z.literal('all'), z.array(z.enum(categories))]),
  severeListings: z.array(disclosedListingSchema),
  records: z.array(disclosedRecordSchema),
  evaluations: z.array(disclosedEvaluationSchema),
  notices: z.array(noticeSchema),
  receipt: z.union([fullReceiptSchema, receiptReferenceSchema]),
});
export type Answer = z.infer<typeof answerSchema>;
