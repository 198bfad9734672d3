/**
 * How an answer ages in the frame. Word of what changes comes by the session: where the platform takes that no more and no
 * newer one follows, nobody would hear of a withdrawal, and what is shown is out of date (D3: GX56).
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

/** @param create what ages an answer, and calls `onRefused` where the platform refuses to tell of changes */
export function createSessionWatch(create: (onRefused: () => void) => Watch): SessionWatch {
  let following: { readonly again: () => void; readonly end: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLastTry = false;

  const inner = create(() => {
    if (isLastTry) return following?.end();
    isLastTry = true;
    timer = setTimeout(tryAgain, RENEWAL_MS);
  });

  function tryAgain(): void {
    clearTimeout(timer);
    timer = undefined;
    following?.again();
  }

  return {
    watch(answer, listener, options) {
      let latest = answer;
      const hear = (event: WatchEvent) => {
        latest = event.answer;
        listener(event);
      };
      let stop = inner(answer, hear, options);
      const own = {
        again() {
          stop();
          stop = inner(latest, hear);
        },
        end() {
          stop();
          hear({ type: 'stale', answer: latest });
        },
      };
      following = own;
      return () => {
        if (following === own) following = undefined;
        stop();
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
