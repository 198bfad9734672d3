/** Answers in the store age there too: an ended entry leaves it at its instant, shown or not (P9). */
import { ageAnswer } from '@credit-check/api-client/watch/age-answer';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { endsOf } from './answer-ends.ts';
import { entriesOf, holdsEntries } from './answer-facts.ts';
import type { SessionResult, StoredBatch } from './check-session.ts';

/** A batch as it may be kept at `now` (local time), with the instant at which it changes next by itself. */
export function keptBatch(
  { sessionId, key, results }: Pick<StoredBatch, 'sessionId' | 'key' | 'results'>,
  now: EpochMs,
): StoredBatch {
  const aged = results.map(({ result }) => agedResult(result, now));
  const ends = aged.flatMap(({ endsAt }) => endsAt ?? []);
  const codes = results.map(({ code }) => code);
  return {
    sessionId,
    key,
    codes,
    results: codes.map((code, i) => ({ code, result: aged[i]!.result })),
    ...(ends.length > 0 && { endsAt: Math.min(...ends) }),
  };
}

interface AgedResult {
  readonly result: SessionResult;
  /** Local time at which it changes next by itself. */
  readonly endsAt?: EpochMs;
}

/** A result as it may be kept and shown at `now` (local time); the same one where nothing of it has ended. */
export function agedResult(result: SessionResult, now: EpochMs): AgedResult {
  if (result.state !== 'answered' || !holdsEntries(result.answer)) return { result };
  const { clockOffsetMs = 0 } = result;
  const { answer } = ageAnswer(result.answer, platformTime(result, now));
  const ends = endsOf(answer).map((end) => end - clockOffsetMs);
  return {
    result: answer === result.answer ? result : { ...result, answer, ...withoutEnded(result, answer) },
    ...(ends.length > 0 && { endsAt: Math.min(...ends) }),
  };
}

/** Past `refreshBy`: to be shown as of its time, never as what is known now. */
export function isOutdated(result: SessionResult, now: EpochMs): boolean {
  return outdatedFrom(result) <= now;
}

/** Local time from which it is outdated; infinite where it always is, or never will be. */
export function outdatedFrom(result: SessionResult): EpochMs {
  if (result.state === 'superseded') return Number.NEGATIVE_INFINITY;
  if (result.state === 'failed') return Number.POSITIVE_INFINITY;
  const { answer, clockOffsetMs = 0 } = result;
  const refreshBy = Date.parse(answer.refreshBy);
  return refreshBy <= Date.parse(answer.asOf) ? Number.NEGATIVE_INFINITY : refreshBy - clockOffsetMs;
}

type Answered = Extract<SessionResult, { state: 'answered' }>;

/** The platform's clock cannot be behind the answer's `asOf`. */
function platformTime({ answer, clockOffsetMs = 0 }: Answered, now: EpochMs): EpochMs {
  return Math.max(now + clockOffsetMs, Date.parse(answer.asOf));
}

/** A mark at an entry goes with it. */
function withoutEnded({ change }: Answered, answer: Answered['answer']): Pick<Answered, 'change'> {
  if (change === undefined) return {};
  const left = new Set(entriesOf(answer).map(({ id }) => id));
  return { change: { ...change, entryIds: change.entryIds.filter((id) => left.has(id)) } };
}
