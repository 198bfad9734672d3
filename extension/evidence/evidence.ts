/** What an evidence pack is made of: each query of a session as the platform's log has it now, less what has ended. */
import { ageAnswer } from '@credit-check/api-client/watch/age-answer';
import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { Platform } from '@credit-check/domain/contract/platform';
import type { LogEntry } from '@credit-check/domain/contract/query';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import { endsOf } from '../sessions/answer-ends.ts';
import type { CheckSession, SessionRow } from '../sessions/check-session.ts';

/** A bidder with the query that was made about it. */
export interface EvidenceItem {
  readonly row: SessionRow;
  readonly entry: LogEntry;
  /** Kept here alone, for it ages. */
  readonly answer: Answer & { readonly receipt: FullReceipt };
}

/** A bidder nothing is attested about, and why: it stands in the index, never as an answer (X2). */
export interface MissingItem {
  readonly row: SessionRow;
  readonly reason: 'failed' | 'not-asked';
}

export interface Evidence {
  readonly session: CheckSession;
  readonly platform: Platform;
  readonly items: readonly EvidenceItem[];
  readonly missing: readonly MissingItem[];
  /** Milliseconds to add to the local clock to get the platform's. */
  readonly clockOffsetMs: number;
}

/**
 * The evidence as it may be shown or written at `now` (local): what ended since it was read is gone (P9). The same object, and
 * the same items, where nothing of them has.
 */
export function agedEvidence(evidence: Evidence, now: EpochMs): Evidence {
  const platformNow = now + evidence.clockOffsetMs;
  const items = evidence.items.map((item): EvidenceItem => {
    const { answer } = ageAnswer(item.answer, platformNow);
    const { receipt } = answer;
    return 'statement' in receipt && answer !== item.answer ? { ...item, answer: { ...answer, receipt } } : item;
  });
  return items.every((item, i) => item === evidence.items[i]) ? evidence : { ...evidence, items };
}

/** The platform's time, as text. */
export function platformTime({ clockOffsetMs }: Evidence, now: EpochMs): string {
  return formatInstant(Math.floor((now + clockOffsetMs) / 1000) * 1000);
}

/**
 * Until when what these answers say may be used: the first end among their entries and the measures of a listing. Null: nothing
 * has an end of its own; what is said holds for the time of the query.
 */
export function useUntil(answers: Iterable<Answer>): string | null {
  let first = Number.POSITIVE_INFINITY;
  for (const answer of answers) first = Math.min(first, ...endsOf(answer));
  return Number.isFinite(first) ? formatInstant(first) : null;
}
