import type { Superseded, SupersededReason } from '@credit-check/domain/contract/superseded';
import type { Clock } from '../clock.ts';
import type { Changes } from './create-changes.ts';
import { isHidden, onVisibilityChange } from './visibility.ts';

export type OnSuperseded = (reason: SupersededReason) => void;

/** Word of answers that are superseded, for all that are watched at a time. */
export interface News {
  /** Follows an answer until what it returns is called. */
  readonly follow: (queryId: string, onSuperseded: OnSuperseded) => () => void;
}

/** Milliseconds within which further answers join before the stream is opened anew for them. */
const JOIN_MS = 500;

/** As many answers at once are a full batch: more are on their way, which the platform gives sooner without a stream. */
const MANY = 100;

/**
 * One stream for all answers of a page, for a browser has six connections to a host. It is closed while the page is hidden
 * and opened again when it shows; whatever came in between is heard then. Where no stream can be had there is no news, and
 * answers age by `refreshBy`.
 */
export function createNews(changes: Changes, clock: Clock): News {
  const followed = new Map<string, Set<OnSuperseded>>();
  let stream: AbortController | undefined;
  /** What the open stream tells of; it may have left `followed` since. */
  let subscribed: ReadonlySet<string> = new Set();
  let timer: unknown;
  /** A first stream is about to be opened. */
  let isOpening = false;
  let stopListening: (() => void) | undefined;

  function close(): void {
    stream?.abort();
    stream = undefined;
    subscribed = new Set();
  }

  function open(): void {
    timer = undefined;
    if (isHidden() || followed.size === 0) return;
    close();
    const opening = new AbortController();
    stream = opening;
    subscribed = new Set(followed.keys());
    void hear(changes(subscribed, { signal: opening.signal }), opening);
  }

  async function hear(news: AsyncIterable<Superseded>, opening: AbortController): Promise<void> {
    try {
      for await (const { queryId, reason } of news) {
        for (const onSuperseded of [...(followed.get(queryId) ?? [])]) onSuperseded(reason);
      }
    } catch {
      // Refused, or left by us. Either way no news: the next answer or the next look at the page tries again.
    }
    if (stream === opening) stream = undefined;
  }

  /** The first stream is opened at once, for all answers that arrived together; a later one waits for more to join. */
  function wantOpen(): void {
    if (stream !== undefined) openLater();
    else if (!isOpening) {
      isOpening = true;
      queueMicrotask(() => {
        isOpening = false;
        if (followed.size < MANY) open();
        else openLater();
      });
    }
  }

  function openLater(): void {
    timer ??= clock.setTimeout(open, JOIN_MS);
  }

  function rest(): void {
    clock.clearTimeout(timer);
    timer = undefined;
    close();
  }

  function onVisibility(): void {
    if (isHidden()) rest();
    else wantOpen();
  }

  function unfollow(queryId: string, onSuperseded: OnSuperseded): void {
    const listeners = followed.get(queryId);
    listeners?.delete(onSuperseded);
    if (listeners?.size === 0) followed.delete(queryId);
    if (followed.size > 0) return;
    rest();
    stopListening?.();
    stopListening = undefined;
  }

  return {
    follow(queryId, onSuperseded) {
      followed.set(queryId, (followed.get(queryId) ?? new Set()).add(onSuperseded));
      stopListening ??= onVisibilityChange(onVisibility);
      if (!subscribed.has(queryId)) wantOpen();
      return () => unfollow(queryId, onSuperseded);
    },
  };
}
