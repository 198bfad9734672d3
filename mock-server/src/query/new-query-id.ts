import type { RandomBytes } from '@credit-check/domain/receipt/random-source';
import type { EpochMs } from '@credit-check/domain/time/instant';

const TIME_BYTES = 6;
const RANDOM_BYTES = 12;

/**
 * `qry_`, then base64url of the millisecond and 96 random bits. The time stands first so that rows of queries asked
 * together lie together: a commit touches a few pages of each index instead of one for each query.
 */
export function newQueryId(randomBytes: RandomBytes, realNow: EpochMs): string {
  const bytes = Buffer.alloc(TIME_BYTES + RANDOM_BYTES);
  bytes.writeUIntBE(realNow, 0, TIME_BYTES);
  bytes.set(randomBytes(RANDOM_BYTES), TIME_BYTES);
  return `qry_${bytes.toString('base64url')}`;
}
