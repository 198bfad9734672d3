import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { EmbedSessionRequest, MintedEmbedSession } from '@credit-check/domain/contract/embed';
import type { Platform } from '@credit-check/domain/contract/platform';
import type {
  BatchAnswer,
  LogEntry,
  LogEntryDetail,
  LogFilters,
  QueryRequest,
} from '@credit-check/domain/contract/query';
import type { Screening, ScreeningRequest } from '@credit-check/domain/contract/screening';
import type { Candidates, SubjectSearch } from '@credit-check/domain/contract/search';
import { supersededSchema } from '@credit-check/domain/contract/superseded';
import type { Page, PostOptions, SignalOptions } from './call-options.ts';
import { type Changes, createChanges } from './changes/create-changes.ts';
import { createNews } from './changes/create-news.ts';
import type { Clock } from './clock.ts';
import { type Consents, createConsents } from './consents/create-consents.ts';
import {
  createDeadlines,
  createObjections,
  createRepairs,
  type Deadlines,
  type Objections,
  type Repairs,
} from './procedures/create-desk.ts';
import { type BatchQuery, createAsk } from './queries/ask.ts';
import { createAskAgain } from './queries/ask-again.ts';
import { createCoalescer } from './queries/coalescer.ts';
import { createSelf, type Self } from './self/create-self.ts';
import { systemClock } from './system-clock.ts';
import type { Credential } from './transport/authorise.ts';
import { createCallOperation, parseProblem } from './transport/call-operation.ts';
import { createOpenStream } from './transport/open-stream.ts';
import { parseWith } from './transport/parse-with.ts';
import { SCREENING_MS_MAX } from './transport/retry-policy.ts';
import { createSend } from './transport/send.ts';
import { createWatch, type Watch } from './watch/create-watch.ts';

export interface CreditClientOptions extends Partial<Clock> {
  /** Base address of the platform, such as `https://platform.example`. */
  readonly platform: string;
  /** `pk_…`, `sk_…`, an embed session, or a function that gives the user token that is valid now. */
  readonly credential: Credential;
  /** The global one where absent. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** From 0 to below 1; spreads retries. */
  readonly random?: () => number;
  /** Milliseconds a `query` waits for others to travel with; 10 where absent. */
  readonly coalesceMs?: number;
}

/** Every method rejects with a `CreditError`, or with the reason of its signal. */
export interface CreditClient {
  /** Asks about one subject; questions asked at the same time travel together. With a key of its own it travels alone. */
  readonly query: (request: QueryRequest, options?: PostOptions) => Promise<Answer>;
  /** Asks about up to 100 subjects; results in the order asked, each an answer or a problem. */
  readonly queryBatch: (request: BatchQuery, options?: PostOptions) => Promise<BatchAnswer>;
  readonly queries: {
    /** The own organisation's query log, newest first, 50 or `limit` (1 to 200) a page, on from a page's `nextCursor`. */
    readonly list: (filters?: LogFilters, options?: SignalOptions) => Promise<Page<LogEntry>>;
    /** One entry, with its answer less what has ended. */
    readonly get: (queryId: string, options?: SignalOptions) => Promise<LogEntryDetail>;
    /** Up to 100 entries, in the order asked; not one of them where one is not in the own log. */
    readonly read: (queryIds: readonly string[], options?: SignalOptions) => Promise<readonly LogEntryDetail[]>;
    /** The receipt, with the openings that are still live. */
    readonly receipt: (queryId: string, options?: SignalOptions) => Promise<FullReceipt>;
  };
  readonly subjects: {
    /** Organisations by name: up to 20 candidates, the closest first, for a person to choose from. */
    readonly search: (request: SubjectSearch, options?: PostOptions) => Promise<Candidates>;
  };
  /** Compares up to 10,000 organisations with the severe lists (L6); authorities only. */
  readonly screen: (request: ScreeningRequest, options?: PostOptions) => Promise<Screening>;
  readonly embedSessions: {
    /** Mints a credential for one page of the own site: for a back end with a secret key. */
    readonly create: (request: EmbedSessionRequest, options?: PostOptions) => Promise<MintedEmbedSession>;
  };
  /** Asking subjects for their consent, and what became of it. */
  readonly consents: Consents;
  /** What the operator and providers make of objections and repairs. */
  readonly objections: Objections;
  readonly repairs: Repairs;
  readonly deadlines: Deadlines;
  /** What a subject does about itself: for a credential of its own sign-in. */
  readonly self: Self;
  /** What the platform says of itself: log keys, jurisdictions, limits. */
  readonly platform: (options?: SignalOptions) => Promise<Platform>;
  /** Says which of these answers are superseded, as soon as they are, until all are or the signal aborts. */
  readonly changes: Changes;
  /**
   * Follows an answer while it ages: entries end at their instant, the whole turns stale at `refreshBy` (P9), or is
   * superseded before. All watches of a client share one timer and one stream.
   */
  readonly watch: Watch;
}

/**
 * A client of one platform with one credential.
 * @example
 * const client = createCreditClient({ platform: 'https://platform.example', credential: 'pk_…' });
 * const answer = await client.query({
 *   subject: { scheme: 'uscc', id: '91990000MAT000026X' }, basis: 'public', purpose: { code: 'supplier-directory' },
 * });
 * const stop = client.watch(answer, ({ answer }) => show(answer));
 */
export function createCreditClient(options: CreditClientOptions): CreditClient {
  const { random = () => Math.random(), coalesceMs = 10 } = options;
  const clock: Clock = {
    now: options.now ?? systemClock.now,
    monotonicNow: options.monotonicNow ?? systemClock.monotonicNow,
    setTimeout: options.setTimeout ?? systemClock.setTimeout,
    clearTimeout: options.clearTimeout ?? systemClock.clearTimeout,
  };
  const fetchNow = options.fetch ?? ((request: Request) => fetch(request));
  const send = createSend({
    platform: options.platform,
    credential: options.credential,
    fetch: fetchNow,
    clock,
    random,
    newIdempotencyKey,
  });
  const call = createCallOperation(send, clock);
  const open = createOpenStream({
    platform: options.platform,
    credential: options.credential,
    fetch: fetchNow,
    clock,
    parseProblem,
  });
  const changes = createChanges({ open, clock, random, parse: parseWith(supersededSchema) });
  const ask = createAsk(call, clock);
  const askAgain = createAskAgain(call, ask);
  const askTogether = createCoalescer({ ask, clock, random, windowMs: coalesceMs });

  return {
    query: (request, { signal, idempotencyKey } = {}) =>
      idempotencyKey === undefined ? askTogether(request, signal) : ask.one(request, { signal, idempotencyKey }),
    queryBatch: async (request, { signal, idempotencyKey } = {}) => ({
      results: await ask.many(request, { signal, idempotencyKey }),
    }),
    queries: {
      list: (filters, { signal } = {}) => call('listQueries', { query: filters, signal }),
      get: (queryId, { signal } = {}) => askAgain.one(queryId, signal),
      read: (queryIds, { signal } = {}) => askAgain.many(queryIds, signal),
      receipt: (queryId, { signal } = {}) => call('getQueryReceipt', { parameters: { queryId }, signal }),
    },
    subjects: {
      search: (body, options) => call('searchSubjects', { ...options, body }),
    },
    screen: (body, options) => call('createScreening', { ...options, body, attemptMsMax: SCREENING_MS_MAX }),
    embedSessions: {
      create: (request, { signal, idempotencyKey } = {}) =>
        call('createEmbedSession', { body: request, signal, idempotencyKey }),
    },
    consents: createConsents(call),
    objections: createObjections(call),
    repairs: createRepairs(call),
    deadlines: createDeadlines(call),
    self: createSelf(call),
    platform: ({ signal } = {}) => call('getPlatform', { signal }),
    changes,
    watch: createWatch(clock, createNews(changes, clock)),
  };
}

/** 128 random bits in hex; `crypto.randomUUID` is missing on pages without TLS. */
function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
