/**
 * How answers age that rest on a session's consent. Word of what changes comes by the session: where the platform takes that
 * no more and no newer one follows, nobody would hear of a withdrawal, and what is shown is out of date (D3: GX56).
 */
import type { Changes } from '@credit-check/api-client/changes/create-changes';
import { isProblemReceived } from '@credit-check/api-client/errors/problem-received';
import type { Watch, WatchEvent } from '@credit-check/api-client/watch/create-watch';

export interface SessionWatch {
  readonly watch: Watch;
  /** There is a newer session. */
  readonly renewed: () => void;
}

/** Milliseconds in which a page brings a newer session, once it was told that the older one is over. */
export const RENEWAL_MS = 5_000;

interface Followed {
  stop: () => void;
  readonly again: () => void;
  readonly end: () => void;
}

/** @param create what ages answers, and calls `onRefused` where the platform refuses to tell of changes */
export function createSessionWatch(create: (onRefused: () => void) => Watch): SessionWatch {
  const followed = new Set<Followed>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLastTry = false;

  const inner = create(() => {
    if (isLastTry) for (const one of followed) one.end();
    else timer = setTimeout(tryAgain, RENEWAL_MS);
    isLastTry = true;
  });

  function tryAgain(): void {
    clearTimeout(timer);
    timer = undefined;
    // All are left before the first is followed anew: while one is, they count as followed, by a stream that is no more.
    for (const one of followed) one.stop();
    for (const one of followed) one.again();
  }

  return {
    watch(answer, listener, options) {
      let latest = answer;
      const hear = (event: WatchEvent) => {
        latest = event.answer;
        listener(event);
      };
      const own: Followed = {
        stop: inner(answer, hear, options),
        again() {
          own.stop = inner(latest, hear);
        },
        end() {
          own.stop();
          hear({ type: 'stale', answer: latest });
        },
      };
      followed.add(own);
      return () => {
        followed.delete(own);
        own.stop();
      };
    },
    renewed() {
      isLastTry = false;
      if (timer !== undefined) tryAgain();
    },
  };
}

/** The same changes, and word where the platform refuses them. */
export function tellRefusals(changes: Changes, onRefused: () => void): Changes {
  return async function* told(queryIds, options) {
    try {
      yield* changes(queryIds, options);
    } catch (error) {
      if (isProblemReceived(error)) onRefused();
      throw error;
    }
  };
}
