import type { Answer } from '@credit-check/domain/contract/answer';
import { computeStatus } from '@credit-check/domain/disclosure/compute-status';
import { computeStatedEnd, withMeasuresOn } from '@credit-check/domain/disclosure/stated-end';
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
  const changes = [Date.parse(answer.refreshBy)];
  const keepLive = <T extends Entry>(entries: readonly T[]): T[] =>
    entries.filter((entry) => {
      const endsAt = endOf(entry);
      const isLive = endsAt > now;
      if (isLive) changes.push(endsAt);
      else ended.push(entry.id);
      return isLive;
    });

  const severeListings = keepLive(answer.severeListings).map((listing) => withMeasuresOn(listing, now));
  for (const { measures } of severeListings) for (const measure of measures) changes.push(computeStatedEnd(measure));
  const records = keepLive(answer.records);
  const evaluations = keepLive(answer.evaluations);
  const nextChangeAt = Math.min(...changes.filter((at) => at > now));
  const isWhole = ended.length === 0 && severeListings.every((listing) => answer.severeListings.includes(listing));
  return {
    answer: isWhole ? answer : withOnly(answer, { severeListings, records, evaluations }, ended),
    ended,
    stale: !(Date.parse(answer.refreshBy) > now),
    nextChangeAt: Number.isFinite(nextChangeAt) ? nextChangeAt : undefined,
  };
}

/** Infinity where it runs to a removal that has no date yet (P8). */
function endOf({ disclosure }: Entry): EpochMs {
  const endsAt = disclosure?.endsAt ?? null;
  return endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(endsAt);
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
