/** A check session: the bidders of one project, what they were asked for, and what came of each. Kept on this machine. */
import { answerSchema } from '@credit-check/domain/contract/answer';
import { instantSchema } from '@credit-check/domain/contract/primitives';
import { type PurposeCode, purposeSchema } from '@credit-check/domain/contract/purpose';
import * as z from 'zod/mini';
import { failureSchema } from '../checks/check-run.ts';
import { organizationSchema, type User } from '../session.ts';
import { tracesSchema } from './answer-facts.ts';

/** A look is due when bids are opened, when they are evaluated and before the award. */
export const stages = ['qualification', 'evaluation', 'award'] as const;
export type Stage = (typeof stages)[number];

/** What organisations are asked about for. */
export const purposesOfSession = [
  'bid-qualification',
  'contract-award',
  'supplier-directory',
  'licensing',
  'funding',
  'supervision',
  'other',
] as const satisfies readonly PurposeCode[];

const rejectReasons = ['above-heading', 'no-organisation', 'malformed-code', 'repeated', 'too-many'] as const;
export type RejectReason = (typeof rejectReasons)[number];

const rejectedSchema = z.object({
  /** As people count the lines of their list, from 1. */
  line: z.int(),
  text: z.string(),
  reason: z.enum(rejectReasons),
});
export type Rejected = z.infer<typeof rejectedSchema>;

export const checkSessionSchema = z.object({
  id: z.string(),
  /** Where its queries are logged; a session never speaks to another platform. */
  platform: z.string(),
  /** In whose name all of it is asked, from the first query on; a session never speaks for two. */
  organization: z.optional(organizationSchema),
  /** RFC 3339. */
  createdAt: instantSchema,
  projectName: z.string().check(z.maxLength(200)),
  /** Number and code travel with every query; see `statedPurposeOf`. */
  purposeCode: z.enum(purposesOfSession),
  reference: z.string().check(z.maxLength(200)),
  note: z.string().check(z.maxLength(1000)),
  /** As written by a person, `YYYY-MM-DDTHH:mm` in Asia/Shanghai; empty where none is stated. */
  cutOff: z.string().check(z.maxLength(16)),
  stage: z.enum(stages),
  /** Lines of lists that were not taken: they stay until the person puts them away. */
  rejected: z.array(rejectedSchema),
});
export type CheckSession = z.infer<typeof checkSessionSchema>;

/** Whether a session may be asked on by this user: nothing is mixed that was asked in different names. */
export function isAskedFor({ organization }: CheckSession, user: User): boolean {
  return organization === undefined || organization.id === user.organization.id;
}

const rowOrigins = ['page', 'hidden', 'pasted', 'file'] as const;

/** A bidder as the page or the list names it. What came of asking is kept apart, by code. */
export const sessionRowSchema = z.object({
  sessionId: z.string(),
  /** Order within the session, from 0. */
  n: z.int(),
  /** None for a bidder that is known by name only. */
  code: z.optional(z.string().check(z.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/))),
  name: z.optional(z.string().check(z.maxLength(200))),
  checkCharacterValid: z.boolean(),
  /** A code that fails its check, or that the page hides, is asked about only where a person said so (S2). */
  isConfirmed: z.boolean(),
  /** `hidden`: the page holds it but does not show it. */
  from: z.enum(rowOrigins),
  /** Members of one consortium stand together under its name. */
  consortium: z.optional(z.string().check(z.maxLength(100))),
  /** The person's own words about this bidder; they go nowhere. */
  note: z.string().check(z.maxLength(2000)),
});
export type SessionRow = z.infer<typeof sessionRowSchema>;

/** What differs from the check before: entries that came, or were annotated, since. What has left leaves no mark. */
const changeSchema = z.object({ since: instantSchema, entryIds: z.array(z.string()) });
export type Change = z.infer<typeof changeSchema>;

const sessionResultSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('answered'),
    answer: answerSchema,
    clockOffsetMs: z.optional(z.number()),
    change: z.optional(changeSchema),
  }),
  /** The platform said that it is no longer current; the answer is forgotten. `before`: for the next one to be compared with. */
  z.object({
    state: z.literal('superseded'),
    queryId: z.string(),
    asOf: instantSchema,
    before: z.optional(tracesSchema),
  }),
  z.object({ state: z.literal('failed'), failure: failureSchema, before: z.optional(tracesSchema) }),
]);
export type SessionResult = z.infer<typeof sessionResultSchema>;

export const storedResultSchema = z.object({ code: z.string(), result: sessionResultSchema });
export type StoredResult = z.infer<typeof storedResultSchema>;

/** What came of asking, as it is kept: what was asked together lies together, less what a later batch asked anew. */
export interface StoredBatch {
  readonly sessionId: string;
  /** That of its run. */
  readonly key: string;
  /** Those of `results`, to find them by. */
  readonly codes: readonly string[];
  readonly results: readonly StoredResult[];
  /** Local epoch milliseconds at which an entry of an answer ends next; absent where none does. */
  readonly endsAt?: number;
}

/** Why a run waits. */
const pauseReasons = ['person', 'network', 'signed-out', 'restart'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** A run that is not over: what is still to be asked, and the batches whose answers nobody has seen yet. */
export const sessionRunSchema = z.object({
  sessionId: z.string(),
  /** Who asks. A key repeats a query only for the one who sent it. */
  account: z.string(),
  purpose: purposeSchema,
  total: z.int(),
  todo: z.array(z.string()),
  /** A batch's key makes a second attempt the same query: the platform answers again and logs nothing twice. */
  underWay: z.array(
    z.object({
      key: z.string(),
      codes: z.array(z.string()),
      /** Local epoch milliseconds before it left for the first time. */
      sentAt: z.optional(z.number()),
    }),
  ),
  /** Whether the session had results before: each of this run is compared with the one of before then. */
  isAgain: z.boolean(),
  paused: z.optional(z.enum(pauseReasons)),
  /** Platform's time less local time, heard from a batch of this run. */
  clockOffsetMs: z.optional(z.number()),
});
export type SessionRun = z.infer<typeof sessionRunSchema>;

/** The run with another user going on: what nobody saw the answer of is a query of theirs, not a repetition. */
export function takenOver(run: SessionRun, { account }: User): SessionRun {
  if (run.account === account) return run;
  return { ...run, account, todo: [...run.underWay.flatMap(({ codes }) => codes), ...run.todo], underWay: [] };
}

/** Codes a run still has to answer. */
export function remainingOf({ todo, underWay }: SessionRun): number {
  return underWay.reduce((count, { codes }) => count + codes.length, todo.length);
}
