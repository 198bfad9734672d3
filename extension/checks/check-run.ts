/** A check of the organisations on one page: what was asked, for what purpose, and what came of each. */
import { answerSchema } from '@credit-check/domain/contract/answer';
import { problemCodes } from '@credit-check/domain/contract/problems';
import { purposeSchema } from '@credit-check/domain/contract/purpose';
import * as z from 'zod/mini';
import { type User, userSchema } from '../session.ts';

export const ROWS_MAX = 5000;

/** Why a row has no answer. Never to be taken for "no record" (X2). */
export const failureSchema = z.object({
  kind: z.enum(['problem', 'network', 'malformed', 'signed-out', 'cancelled', 'interrupted']),
  code: z.optional(z.enum(problemCodes)),
});
export type Failure = z.infer<typeof failureSchema>;

const rowResultSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('asking') }),
  /** `clockOffsetMs`: what `watch` needs to age a copy of the answer. */
  z.object({ state: z.literal('answered'), answer: answerSchema, clockOffsetMs: z.optional(z.number()) }),
  /** Past `refreshBy`; the answer itself is forgotten. */
  z.object({ state: z.literal('stale') }),
  z.object({ state: z.literal('failed'), failure: failureSchema }),
]);
export type RowResult = z.infer<typeof rowResultSchema>;

/** An organisation as the page shows it. */
export const subjectOnPageSchema = z.object({
  code: z.string().check(z.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)),
  nameOnPage: z.optional(z.string().check(z.maxLength(200))),
  checkCharacterValid: z.boolean(),
});
export type SubjectOnPage = z.infer<typeof subjectOnPageSchema>;

export const checkRowSchema = z.extend(subjectOnPageSchema, { result: rowResultSchema });
export type CheckRow = z.infer<typeof checkRowSchema>;

export const checkRunSchema = z.object({
  id: z.string(),
  tabId: z.int(),
  /** Origin and path of the page it belongs to: a later page in the same tab has nothing to do with it. */
  page: z.string(),
  platform: z.string(),
  /** In whose name it was asked; absent where nobody was signed in. */
  user: z.optional(userSchema),
  purpose: purposeSchema,
  /** RFC 3339. */
  startedAt: z.string(),
  isRunning: z.boolean(),
  rows: z.array(checkRowSchema).check(z.maxLength(ROWS_MAX)),
});
export type CheckRun = z.infer<typeof checkRunSchema>;

/** Whether a run may be gone on with, and shown, while this user acts: what was asked in another's name is apart. */
export function isOfOrganization(run: CheckRun, user: User | undefined): boolean {
  return run.user === undefined || user === undefined || run.user.organization.id === user.organization.id;
}

export const checkRequestSchema = z.object({
  tabId: z.int(),
  page: z.string(),
  purpose: purposeSchema,
  subjects: z.array(subjectOnPageSchema).check(z.minLength(1), z.maxLength(ROWS_MAX)),
});
export type CheckRequest = z.infer<typeof checkRequestSchema>;

/** Origin and path: what names a page without what its address may carry behind `?` and `#`. */
export function pageOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
