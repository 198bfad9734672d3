import type { EpochMs } from '@credit-check/domain/time/instant';

/** Where "now" comes from. The law runs on `now`; tokens, sessions, idempotency keys and rate limits on `realNow`. */
export interface Clock {
  now(): EpochMs;
  realNow(): EpochMs;
}
