import type { Clock } from '@credit-check/api-client/clock';
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import { createAsk } from '@credit-check/api-client/queries/ask';
import { createCoalescer } from '@credit-check/api-client/queries/coalescer';
import { createSend } from '@credit-check/api-client/transport/send';
import { createBadgeCall } from '../wire/create-badge-call.ts';
import { createBadgeWatch } from './badge-watch.ts';
import { inTurn } from './in-turn.ts';
import { newIdempotencyKey } from './new-idempotency-key.ts';
import { pageClock } from './page-clock.ts';

/** Of the client, what a badge needs. */
export type BadgeClient = Pick<CreditClient, 'query' | 'watch'>;

/** Milliseconds a question waits for others to travel with. */
const COALESCE_MS = 10;

const clients = new Map<string, BadgeClient>();

/**
 * The page's one client of a platform with a credential: its queries travel together, its answers age on one timer and are
 * followed by one stream.
 */
export function sharedClient(platform: string, credential: string): BadgeClient {
  const key = `${platform} ${credential}`;
  let client = clients.get(key);
  if (client === undefined) {
    client = createBadgeClient(platform, credential);
    clients.set(key, client);
  }
  return client;
}

/** A window of questions closes behind the badges that wait for their turn to ask: they ask in slices, and travel together. */
const behindOthers: Clock = {
  ...pageClock,
  setTimeout: (run, ms) => pageClock.setTimeout(() => void inTurn('ask', run), ms),
};

function createBadgeClient(platform: string, credential: string): BadgeClient {
  const clock = pageClock;
  const random = () => Math.random();
  const fetchNow = (request: Request) => fetch(request);
  const send = createSend({ platform, credential, fetch: fetchNow, clock, random, newIdempotencyKey });
  const ask = createAsk(createBadgeCall(send, clock), clock);
  const askTogether = createCoalescer({ ask, clock: behindOthers, random, windowMs: COALESCE_MS });
  return {
    query: (request, { signal } = {}) => askTogether(request, signal),
    watch: createBadgeWatch(platform, credential),
  };
}
