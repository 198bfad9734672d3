import type { Answer } from '@credit-check/domain/contract/answer';
import type { Problem } from '@credit-check/domain/contract/problems';
import { BATCH_ITEMS_MAX, type BatchResult, type QueryRequest } from '@credit-check/domain/contract/query';
import type { Clock } from '../clock.ts';
import { ProblemReceived } from '../errors/problem-received.ts';
import { ATTEMPTS_MAX, backoffMsMax, retriedStatuses, TOTAL_MS_MAX } from '../transport/retry-policy.ts';
import type { Ask } from './ask.ts';
import { createSharedQuery, type SharedQuery } from './shared-query.ts';

export interface CoalescerOptions {
  readonly ask: Ask;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Milliseconds a first question waits for others. */
  readonly windowMs: number;
}

/** Asks about one subject, in company where there is some. */
export type AskTogether = (request: QueryRequest, signal: AbortSignal | undefined) => Promise<Answer>;

/** A question on its way, with what bounds its repetition. */
interface Errand {
  readonly query: SharedQuery;
  readonly startedAt: number;
  attempts: number;
}

/** Questions that share all but their subject and were asked within one window. */
interface OpenWindow {
  readonly errands: Set<Errand>;
  readonly timer: unknown;
}

/**
 * Questions with the same basis, purpose, duty and receipt that come within a window travel as one batch, a lone one as a
 * single query; the same question while the first is under way is not asked twice.
 */
export function createCoalescer({ ask, clock, random, windowMs }: CoalescerOptions): AskTogether {
  const underWay = new Map<string, SharedQuery>();
  const windows = new Map<string, OpenWindow>();

  function enqueue(errand: Errand): void {
    const key = commonKey(errand.query.request);
    let window = windows.get(key);
    if (window === undefined) {
      window = { errands: new Set(), timer: clock.setTimeout(() => close(key), windowMs) };
      windows.set(key, window);
    }
    window.errands.add(errand);
    if (window.errands.size === BATCH_ITEMS_MAX) close(key);
  }

  function close(key: string): void {
    const window = windows.get(key);
    if (window === undefined) return;
    windows.delete(key);
    clock.clearTimeout(window.timer);
    const errands = [...window.errands].filter(({ query }) => !query.abandoned.aborted);
    const [first] = errands;
    if (first === undefined) return;
    for (const errand of errands) errand.attempts++;
    const sent = errands.length === 1 ? sendAlone(first) : sendTogether(errands);
    sent.catch((error: unknown) => {
      for (const { query } of errands) query.reject(error);
    });
  }

  async function sendAlone({ query, attempts }: Errand): Promise<void> {
    const attemptsMax = ATTEMPTS_MAX - attempts + 1;
    query.resolve(await ask.one(query.request, { signal: query.abandoned, attemptsMax }));
  }

  async function sendTogether(errands: readonly Errand[]): Promise<void> {
    const { basis, purpose, duty, receipt } = errands[0]!.query.request;
    const items = errands.map(({ query: { request } }) => ({ subject: request.subject, consentId: request.consentId }));
    const signal = whenAllAborted(errands.map(({ query }) => query.abandoned));
    const results = await ask.many({ basis, purpose, duty, receipt, items }, { signal });
    for (const [index, errand] of errands.entries()) settle(errand, results[index]!);
  }

  function settle(errand: Errand, result: BatchResult): void {
    if (result.ok) errand.query.resolve(result.answer);
    else if (mayRepeat(errand, result.problem)) {
      clock.setTimeout(() => enqueue(errand), random() * backoffMsMax(errand.attempts));
    } else errand.query.reject(new ProblemReceived(result.problem));
  }

  function mayRepeat({ attempts, startedAt }: Errand, { status }: Problem): boolean {
    const isInTime = clock.monotonicNow() - startedAt < TOTAL_MS_MAX;
    return attempts < ATTEMPTS_MAX && isInTime && retriedStatuses.includes(status);
  }

  return async (request, signal) => {
    signal?.throwIfAborted();
    const key = questionKey(request);
    let query = underWay.get(key);
    if (query === undefined) {
      query = createSharedQuery(request, () => underWay.delete(key));
      underWay.set(key, query);
      enqueue({ query, startedAt: clock.monotonicNow(), attempts: 0 });
    }
    return query.join(signal);
  };
}

function commonKey({ basis, purpose, duty, receipt = 'full' }: QueryRequest): string {
  return JSON.stringify([
    basis,
    purpose.code,
    purpose.reference,
    purpose.note,
    duty?.matter,
    duty?.legalBasis,
    receipt,
  ]);
}

function questionKey(request: QueryRequest): string {
  return JSON.stringify([commonKey(request), request.subject.scheme, request.subject.id, request.consentId]);
}

function whenAllAborted(signals: readonly AbortSignal[]): AbortSignal {
  const all = new AbortController();
  let left = signals.length;
  const onAbort = () => {
    if (--left === 0) all.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true });
  return all.signal;
}
