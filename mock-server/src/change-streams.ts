/** What a change stream says, and to whom. */
import type { StoredQuery } from './store/find-queries.ts';

export interface Holder {
  /** Whose streams are counted together. */
  readonly holder: string;
  /** Tells credentials apart: one is checked once for all its streams. */
  readonly credential: string;
  /** Whether the credential still stands. Rejects where that cannot be known now. */
  readonly mayStillFollow: () => Promise<boolean>;
}

export interface ChangeStreams {
  /**
   * The bytes of a stream that follows these answers, until its reader or its credential goes.
   * @throws ProblemError `rate.limited`, or `platform.unavailable` once closed
   */
  open(holder: Holder, queries: readonly StoredQuery[]): ReadableStream<Uint8Array>;
  /** Compares everything anew: the clock was moved, or the facts were replaced. */
  recheck(): Promise<void>;
  /** Ends every stream. No timer is left when this resolves. */
  close(): Promise<void>;
}
