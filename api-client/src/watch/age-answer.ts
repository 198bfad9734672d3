import type { Answer } from '@credit-check/domain/contract/answer';
import { computeStatus } from '@credit-check/domain/disclosure/compute-status';
import { computeStatedEnd, UNTIL_REMOVAL } from '@credit-check/domain/disclosure/stated-end';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { dropOpenings } from './drop-openings.ts';

export interface AgedAnswer {
  /** The same object where nothing has ended. */
  readonly answer: Answer;
  /** Ids of the entries that have ended. A measure has none: where only measures have ended, the answer is another and this is empty. */
  readonly ended: readonly string[];
  /** Past `refreshBy`: ask again, or show it as stale. */
  readonly stale: boolean;
  /** When the answer changes next by itself; undefined where it never will. */
  readonly nextChangeAt: EpochMs | undefined;
}

interface Entry {
  readonly id: string;
  readonly disclosure?: { readonly endsAt: string | null } | undefined;
}

/**
 * An answer as it may be shown at `now`: entries whose disclosure has ended are gone (P9: `endsAt` itself is past the end),
 * their openings too, and so are measures that end before their listing; the status follows from what is left. Pure.
 */
export function ageAnswer(answer: Answer, now: EpochMs): AgedAnswer {
  const ended: string[] = [];
  const refreshBy = Date.parse(answer.refreshBy);
  const changes = [refreshBy];
  let isWhole = true;
  const isLive = (endsAt: EpochMs): boolean => {
    changes.push(endsAt);
    isWhole &&= endsAt > now;
    return endsAt > now;
  };
  const keepLive = <T extends Entry>(entries: readonly T[]): T[] =>
    entries.filter((entry) => {
      const isKept = isLive(endOf(entry));
      if (!isKept) ended.push(entry.id);
      return isKept;
    });

  const left = {
    severeListings: keepLive(answer.severeListings).map((listing) => ({
      ...listing,
      measures: listing.measures.filter((measure) => isLive(computeStatedEnd(measure))),
    })),
    records: keepLive(answer.records),
    evaluations: keepLive(answer.evaluations),
  };
  const nextChangeAt = Math.min(...changes.filter((at) => at > now));
  return {
    answer: isWhole ? answer : withOnly(answer, left, ended),
    ended,
    stale: !(refreshBy > now),
    nextChangeAt: nextChangeAt === UNTIL_REMOVAL ? undefined : nextChangeAt,
  };
}

function endOf({ disclosure }: Entry): EpochMs {
  const endsAt = disclosure?.endsAt ?? null;
  return endsAt === null ? UNTIL_REMOVAL : Date.parse(endsAt);
}

function withOnly(
  answer: Answer,
  left: Pick<Answer, 'severeListings' | 'records' | 'evaluations'>,
  ended: readonly string[],
): Answer {
  const isAboutEntries = answer.status !== 'not-asked' && answer.status !== 'subject-not-found';
  return {
    ...answer,
    ...left,
    status: isAboutEntries ? computeStatus(left) : answer.status,
    // What opens a listing tells of all its measures, each with its last day: it stands as long as the listing.
    receipt: ended.length === 0 ? answer.receipt : dropOpenings(answer.receipt, ended),
  };
}
