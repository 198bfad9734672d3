/** What a badge or card shows, computed from a state and an answer. Pure: the same model gives the same picture. */
import type { Answer, Status } from '@credit-check/domain/contract/answer';
import type { DisclosedListing, DisclosedRecord } from '@credit-check/domain/contract/disclosed';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { OpenState } from '../badge-state.ts';

/** Look of the badge. `open`: not an answer about the subject's record, dashed (X2). */
export type Tone = 'plain' | 'adverse' | 'severe' | 'open';

interface AnswerInput {
  readonly state: 'ready';
  readonly answer: Answer;
  /** Base address of the platform that answered: the subject's own pages are there. */
  readonly platform?: string | undefined;
  /** The platform's page for the answer's `queryId`. */
  readonly receiptUrl?: string | undefined;
}

interface OpenInput {
  readonly state: OpenState;
  /** Why there is no answer. */
  readonly code?: ProblemCode | undefined;
  /** Whom the badge is about. */
  readonly subjectId?: string | undefined;
}

interface Common {
  /** The platform is a sandbox: its data is invented, and the badge says so. */
  readonly isSandbox?: boolean | undefined;
  /** Whether a change of the words is to be read out by assistive technology. */
  readonly announces?: boolean | undefined;
}

export type BadgeInput = (AnswerInput | OpenInput) & Common;

export type BadgeModel = BadgeInput & {
  readonly tone: Tone;
  readonly subjectId?: string | undefined;
  /** The answer speaks of a consent's categories only. */
  readonly scoped: boolean;
  /** Entries the status counts: listings where there is one, else adverse records. */
  readonly counted: number;
  /** Those of them under objection (O2). */
  readonly objected: number;
};

/** The model for a state. */
export function badgeModel(input: BadgeInput): BadgeModel {
  if (input.state !== 'ready') return { ...input, tone: 'open', scoped: false, counted: 0, objected: 0 };
  const { answer } = input;
  const entries = countedEntries(answer);
  return {
    ...input,
    tone: tones[answer.status],
    subjectId: answer.subject.id,
    scoped: answer.scope !== 'all',
    counted: entries.length,
    objected: entries.filter(isObjected).length,
  };
}

/** The records that make a status; neutral and positive ones never do (X1). */
export function adverseRecords(answer: Answer): DisclosedRecord[] {
  return answer.records.filter((record) => record.polarity === 'adverse');
}

const tones: Readonly<Record<Status, Tone>> = {
  'no-adverse-records': 'plain',
  'adverse-records': 'adverse',
  'severe-list': 'severe',
  'subject-not-found': 'open',
  'not-asked': 'open',
};

function countedEntries(answer: Answer): readonly (DisclosedRecord | DisclosedListing)[] {
  if (answer.status === 'severe-list') return answer.severeListings;
  return answer.status === 'adverse-records' ? adverseRecords(answer) : [];
}

function isObjected(entry: DisclosedRecord | DisclosedListing): boolean {
  return entry.annotations.some((annotation) => annotation.kind === 'objection');
}
