/** Queries: one, a batch, and the log of one's own. */
import * as z from 'zod/mini';
import { answerSchema } from './answer.ts';
import { idSchema, instantParameterSchema, instantSchema, pageParameters } from './primitives.ts';
import { problemCodes, problemSchema } from './problems.ts';
import { basisSchema, dutySchema, purposeSchema } from './purpose.ts';
import { disclosedSubjectSchema, subjectReferenceSchema } from './subject.ts';

export const BATCH_ITEMS_MAX = 100;

const receiptWish = z.optional(z.enum(['full', 'reference']));

export const queryRequestSchema = z.object({
  subject: subjectReferenceSchema,
  basis: basisSchema,
  purpose: purposeSchema,
  consentId: z.optional(idSchema('cns')),
  duty: z.optional(dutySchema),
  receipt: receiptWish,
});
export type QueryRequest = z.infer<typeof queryRequestSchema>;

export const batchItemSchema = z.object({ subject: subjectReferenceSchema, consentId: z.optional(idSchema('cns')) });
export type BatchItem = z.infer<typeof batchItemSchema>;

/** 1 to 100 items; more is `payload.too-large`. Items are parsed one by one, so that a bad one fails alone. */
export const batchRequestSchema = z.object({
  basis: basisSchema,
  purpose: purposeSchema,
  duty: z.optional(dutySchema),
  receipt: receiptWish,
  items: z.array(z.unknown()).check(z.minLength(1)),
});
export type BatchRequest = z.infer<typeof batchRequestSchema>;

export const batchResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: answerSchema }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
]);
export type BatchResult = z.infer<typeof batchResultSchema>;
export const batchAnswerSchema = z.object({ results: z.array(batchResultSchema) });
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;

/** A query as its own organisation's log shows it (D2). `operator` is the person or the credential that asked. */
export const logEntrySchema = z.object({
  queryId: z.string(),
  index: z.int(),
  at: instantSchema,
  organization: z.object({ id: z.string(), name: z.string() }),
  operator: z.string(),
  basis: z.optional(basisSchema),
  purpose: z.optional(purposeSchema),
  subject: z.optional(disclosedSubjectSchema),
  outcome: z.enum(['answered', 'refused']),
  code: z.optional(z.enum(problemCodes)),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** What a page of the log is narrowed to; `from` is inclusive, `to` is not. */
export const logFiltersSchema = z.object({
  ...pageParameters,
  from: z.optional(instantParameterSchema),
  to: z.optional(instantParameterSchema),
  reference: z.optional(z.string().check(z.maxLength(200))),
  operator: z.optional(z.string().check(z.maxLength(200))),
  outcome: z.optional(z.enum(['answered', 'refused'])),
});
export type LogFilters = z.infer<typeof logFiltersSchema>;

/**
 * One entry, with its `answer` less what has ended. No `answer` for a refusal, once a consent is over or an entry was
 * corrected, and for who may not ask on its basis.
 */
export const logEntryDetailSchema = z.extend(logEntrySchema, { answer: z.optional(answerSchema) });
export type LogEntryDetail = z.infer<typeof logEntryDetailSchema>;

export const READ_QUERIES_MAX = 100;

/** More than `READ_QUERIES_MAX` is `payload.too-large`. */
export const readQueriesSchema = z.object({
  queryIds: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1)),
});
export const readEntriesSchema = z.object({ entries: z.array(logEntryDetailSchema) });
