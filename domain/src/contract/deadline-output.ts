/** What is due, as `GET /v1/deadlines` gives it: overdue first, then by day. */
import * as z from 'zod/mini';
import { daySchema, pageParameters } from './primitives.ts';

/** Time limits that a regulation may set. */
export const deadlineKinds = [
  /** Whoever determined the conduct tells the platform that the document behind a record fell (C8). */
  'revocation-report',
  /** The platform and every holder drop or change the record (C8). */
  'revocation',
  /** An objection is verified and decided (O3). */
  'objection',
  /** The same where another unit must help. */
  'objection-with-help',
  /** The decision is served where it was not handed over at once (L2). */
  'service',
  /** The subject's request to leave a list is answered (L5). */
  'exit-answer',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** And one that the law of a listing's field sets: an objection to it is verified (L2). */
const deadlineOutputKinds = [...deadlineKinds, 'verification'] as const;

/** A day by which something is due, by which article, and whether it is over. */
export const dueSchema = z.object({
  /** Last day on which it is in time, in Asia/Shanghai. */
  dueOn: daySchema,
  overdue: z.boolean(),
  /** Reckoned from weekends, because the holiday schedule is not out: it may still move (O5). */
  provisional: z.boolean(),
  /** The article or the field's law that sets it. */
  rule: z.string(),
});
export type DueOutput = z.infer<typeof dueSchema>;

export const deadlineQuerySchema = z.object({
  ...pageParameters,
  kind: z.optional(z.enum(deadlineOutputKinds)),
});

export const deadlineOutputSchema = z.extend(dueSchema, {
  kind: z.enum(deadlineOutputKinds),
  /** What it is about, by its own id: never an identifier of a subject (X5). */
  target: z.object({ type: z.enum(['objection', 'record', 'listing', 'repair']), id: z.string() }),
});
export type DeadlineOutput = z.infer<typeof deadlineOutputSchema>;
