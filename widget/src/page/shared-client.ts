import type { Clock } from '@credit-check/api-client/clock';
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import { createAsk } from '@credit-check/api-client/queries/ask';
import { createCoalescer } from '@credit-check/api-client/queries/coalescer';
import type { Credential } from '@credit-check/api-client/transport/authorise';
import { createSend } from '@credit-check/api-client/transport/send';
import type { Watch } from '@credit-check/api-client/watch/create-watch';
import { pageClock } from '../page-clock.ts';
import { questionOf, readClaims } from '../session/session-claims.ts';
import { createSessionWatch, tellRefusals } from '../session/session-watch.ts';
import { createBadgeCall } from '../wire/create-badge-call.ts';
import { createBadgeWatch } from './badge-watch.ts';
import { inTurn } from './in-turn.ts';
import { newIdempotencyKey } from './new-idempotency-key.ts';

/** Of the client, what a badge needs. */
export interface BadgeClient extends Pick<CreditClient, 'query' | 'watch'> {
  /** Speaks with this session from now on, if it is the newest of those that ask the same. */
  readonly take: (session: string) => void;
}

/** Milliseconds a question waits for others to travel with. */
const COALESCE_MS = 10;

const clients = new Map<string, BadgeClient>();

/**
 * The page's one client of a platform with a credential: its queries travel together, its answers age on one timer and are
 * followed by one stream. Sessions that ask the same have one client, which speaks with the newest given: a page that is
 * open for days renews its session a hundred times a day.
 */
export function sharedClient(platform: string, credential: string): BadgeClient {
  const claims = readClaims(credential);
  const key = `${platform} ${claims ? questionOf(claims) : credential}`;
  let client = clients.get(key);
  if (client === undefined) {
    client = claims
      ? createSessionClient(platform)
      : createBadgeClient(platform, credential, createBadgeWatch(platform, credential));
    clients.set(key, client);
  }
  client.take(credential);
  return client;
}

/** As in the frame: what is shown outlives its session by seconds, for nobody hears any more of what becomes of it (D3, P5). */
function createSessionClient(platform: string): BadgeClient {
  let newest = '';
  const credential = async () => newest;
  const { watch, renewed } = createSessionWatch((onRefused) =>
    createBadgeWatch(platform, credential, (changes) => tellRefusals(changes, onRefused)),
  );
  return createBadgeClient(platform, credential, watch, (session) => {
    if (endOf(session) <= endOf(newest)) return;
    newest = session;
    renewed();
  });
}

function endOf(session: string): number {
  return readClaims(session)?.exp ?? 0;
}

/** A window of questions closes behind the badges that wait for their turn to ask: they ask in slices, and travel together. */
const behindOthers: Clock = {
  ...pageClock,
  setTimeout: (run, ms) => pageClock.setTimeout(() => void inTurn('ask', run), ms),
};

function createBadgeClient(
  platform: string,
  credential: Credential,
  watch: Watch,
  take: BadgeClient['take'] = () => {},
): BadgeClient {
  const clock = pageClock;
  const random = () => Math.random();
  const fetchNow = (request: Request) => fetch(request);
  const send = createSend({ platform, credential, fetch: fetchNow, clock, random, newIdempotencyKey });
  const ask = createAsk(createBadgeCall(send, clock), clock);
  const askTogether = createCoalescer({ ask, clock: behindOthers, random, windowMs: COALESCE_MS });
  return { query: (request, { signal } = {}) => askTogether(request, signal), watch, take };
}
