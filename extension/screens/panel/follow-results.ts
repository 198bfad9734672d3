import { watch } from '@credit-check/api-client/watch/watch';
import { holdsEntries } from '../../sessions/answer-facts.ts';
import type { SessionResult } from '../../sessions/check-session.ts';

export interface ResultsFollower {
  /** Follows these results, by code, and no other. */
  readonly follow: (results: ReadonlyMap<string, SessionResult>) => void;
}

type Answered = Extract<SessionResult, { state: 'answered' }>;

/**
 * What is followed as one. Answers that hold nothing that could end turn stale together where they came together, and most of
 * thousands are such: one of them speaks for all.
 */
function ageOf(result: Answered): Answered | string {
  const { answer, clockOffsetMs } = result;
  return holdsEntries(answer) ? result : `${answer.asOf} ${answer.refreshBy} ${clockOffsetMs}`;
}

/**
 * Calls back when something in the results ends or turns stale; read them from the store again then. What was due when they
 * came is not told: the store gives nothing past its end.
 */
export function createResultsFollower(onDue: () => void): ResultsFollower {
  const stops = new Map<Answered | string, () => void>();
  let isAdding = false;
  let isDue = false;
  const tell = () => {
    if (isAdding || isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      onDue();
    });
  };
  return {
    follow(results) {
      const ages = new Map<Answered | string, Answered>();
      for (const result of results.values()) if (result.state === 'answered') ages.set(ageOf(result), result);
      for (const [age, stop] of stops) {
        if (ages.has(age)) continue;
        stop();
        stops.delete(age);
      }
      isAdding = true;
      for (const [age, { answer, clockOffsetMs }] of ages) {
        if (!stops.has(age)) stops.set(age, watch(answer, tell, { clockOffsetMs }));
      }
      isAdding = false;
    },
  };
}
