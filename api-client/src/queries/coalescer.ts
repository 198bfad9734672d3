import type { Answer } from '@credit-check/domain/contract/answer';
import type { Problem } from '@credit-check/domain/contract/problems';
import { BATCH_ITEMS_MAX, type BatchResult, type QueryRequest } from '@credit-check/domain/contract/query';
import type { Clock } from '../clock.ts';
import { ProblemReceived } from '../errors/problem-received.ts';
import { ATTEMPTS_MAX, backoffMsMax, retriedStatuses, TOTAL_MS_MAX } from '../transport/retry-policy.ts';
import type { Ask } from './ask.ts';

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

type Outcome = () => Answer | Promise<never>;

/** One who waits for an answer is told it, or why there is none. */
type Caller = (outcome: Outcome) => void;

/** A question on its way, with those who wait for its answer and what bounds its repetition. */
interface Errand {
  readonly request: QueryRequest;
  /** What it shares with those it may travel with. */
  readonly common: string;
  readonly key: string;
  readonly callers: Set<Caller>;
  readonly startedAt: number;
  attempts: number;
  /** Called when the last caller leaves: by then nobody may join any more. */
  onAbandoned: (() => void) | undefined;
}

/** Questions that share all but their subject and were asked within one window. */
interface OpenWindow {
  readonly errands: Errand[];
  readonly timer: unknown;
}

/**
 * Questions with the same basis, purpose, duty and receipt that come within a window travel as one batch, a lone one as a
 * single query; the same question while the first is under way is not asked twice.
 */
export function createCoalescer({ ask, clock, random, windowMs }: CoalescerOptions): AskTogether {
  const underWay = new Map<string, Errand>();
  const windows = new Map<string, OpenWindow>();

  function enqueue(errand: Errand): void {
    const { common } = errand;
    let window = windows.get(common);
    if (window === undefined) {
      window = { errands: [], timer: clock.setTimeout(() => close(common), windowMs) };
      windows.set(common, window);
    }
    window.errands.push(errand);
    if (window.errands.length === BATCH_ITEMS_MAX) close(common);
  }

  function close(common: string): void {
    const window = windows.get(common);
    if (window === undefined) return;
    windows.delete(common);
    clock.clearTimeout(window.timer);
    const errands = window.errands.filter(({ callers }) => callers.size > 0);
    const [first] = errands;
    if (first === undefined) return;
    // One for all that travel together, aborted with the last: a signal for each would be most of what a question costs.
    const leaving = new AbortController();
    let left = errands.length;
    for (const errand of errands) {
      errand.attempts++;
      errand.onAbandoned = () => {
        if (--left === 0) leaving.abort();
      };
    }
    const { signal } = leaving;
    const sent = errands.length === 1 ? sendAlone(first, signal) : sendTogether(errands, signal);
    sent.catch((error: unknown) => {
      for (const errand of errands) end(errand, () => Promise.reject(error));
    });
  }

  async function sendAlone(errand: Errand, signal: AbortSignal): Promise<void> {
    const attemptsMax = ATTEMPTS_MAX - errand.attempts + 1;
    const answer = await ask.one(errand.request, { signal, attemptsMax });
    end(errand, () => answer);
  }

  async function sendTogether(errands: readonly Errand[], signal: AbortSignal): Promise<void> {
    const { basis, purpose, duty, receipt } = errands[0]!.request;
    const items = errands.map(({ request: { subject, consentId } }) => ({ subject, consentId }));
    const results = await ask.many({ basis, purpose, duty, receipt, items }, { signal });
    for (const [index, errand] of errands.entries()) settle(errand, results[index]!);
  }

  function settle(errand: Errand, result: BatchResult): void {
    if (result.ok) end(errand, () => result.answer);
    else if (mayRepeat(errand, result.problem)) {
      clock.setTimeout(() => enqueue(errand), random() * backoffMsMax(errand.attempts));
    } else end(errand, () => Promise.reject(new ProblemReceived(result.problem)));
  }

  function mayRepeat({ attempts, startedAt }: Errand, { status }: Problem): boolean {
    const isInTime = clock.monotonicNow() - startedAt < TOTAL_MS_MAX;
    return attempts < ATTEMPTS_MAX && isInTime && retriedStatuses.includes(status);
  }

  function end(errand: Errand, outcome: Outcome): void {
    forget(errand);
    for (const tell of errand.callers) tell(outcome);
  }

  /** The same question may have been asked afresh since everybody left this one. */
  function forget(errand: Errand): void {
    if (underWay.get(errand.key) === errand) underWay.delete(errand.key);
  }

  /** A caller's own abort rejects that caller alone. */
  function join(errand: Errand, signal: AbortSignal | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { callers } = errand;
      const leave = () => {
        callers.delete(caller);
        reject(signal?.reason);
        if (callers.size > 0) return;
        forget(errand);
        errand.onAbandoned?.();
      };
      const caller: Caller = (outcome) => {
        signal?.removeEventListener('abort', leave);
        resolve(outcome());
      };
      callers.add(caller);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  return async (request, signal) => {
    signal?.throwIfAborted();
    const common = commonKey(request);
    const { subject, consentId } = request;
    const key = JSON.stringify([common, subject.scheme, subject.id, consentId]);
    const known = underWay.get(key);
    if (known !== undefined) return join(known, signal);
    const startedAt = clock.monotonicNow();
    const errand: Errand = { request, common, key, callers: new Set(), startedAt, attempts: 0, onAbandoned: undefined };
    underWay.set(key, errand);
    const answer = join(errand, signal);
    enqueue(errand);
    return answer;
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
