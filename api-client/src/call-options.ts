/** What every call takes beside its request, and what a list gives. */

export interface SignalOptions {
  /** Aborting rejects with the signal's own reason, at once. */
  readonly signal?: AbortSignal | undefined;
}

export interface PostOptions extends SignalOptions {
  /** 1 to 255 visible ASCII characters, to repeat a call of an earlier life; without it each call makes its own and keeps it over its retries. */
  readonly idempotencyKey?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageWish {
  /** From a page's `nextCursor`. */
  readonly cursor?: string;
  /** 1 to 200; 50 where absent. */
  readonly limit?: number;
}
