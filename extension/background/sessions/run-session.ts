/** A session's run: each batch is put down before it leaves, so that nothing is lost and nothing asked twice. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { BatchResult } from '@credit-check/domain/contract/query';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { type PauseReason, remainingOf, type SessionResult, type SessionRun } from '../../sessions/check-session.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import { problemFailure, toFailure } from '../checks/to-failure.ts';

/** What the contract allows in a batch. */
const BATCH_ITEMS = 100;
/** Batches under way at a time: while one is read and put down here, the platform has another to work on. */
const AT_ONCE = 2;

export interface RunParts {
  readonly store: Pick<SessionStore, 'run' | 'putRun' | 'removeRun' | 'putResults'>;
  readonly client: Pick<CreditClient, 'queryBatch'>;
  /** Makes the next attempt go with a renewed token. */
  readonly distrustToken: () => Promise<void>;
  readonly now: () => EpochMs;
  readonly newKey: () => string;
  /** The run has gone on; the store holds new results in these batches. */
  readonly onStep: (keys: readonly string[]) => void;
}

type Batch = SessionRun['underWay'][number];

/** Goes on until all is asked, the signal says stop, or it has to wait for a person; the store then says why. */
export async function runSession(parts: RunParts, sessionId: string, signal: AbortSignal): Promise<void> {
  const { store, newKey, onStep } = parts;
  const begun = await store.run(sessionId);
  if (begun === undefined || begun.paused !== undefined) return;
  /** As it was put down last; while it goes on nobody else writes it. */
  let run = begun;
  /** Those nobody saw the answers of: they are repeated under their keys. */
  const repeated = new Set(begun.underWay);
  const unseen = [...repeated];
  let paused: PauseReason | undefined;
  const stopping = new AbortController();
  const stopped = AbortSignal.any([signal, stopping.signal]);
  /** Once there is a token that was renewed, until a batch has gone with it. */
  let renewed: Promise<void> | undefined;

  /** Ends what else is under way, too: it stays so, and going on repeats it. */
  function stop(reason: PauseReason): undefined {
    paused ??= reason;
    stopping.abort();
  }

  function next(): Batch | undefined {
    if (stopped.aborted) return undefined;
    if (unseen.length > 0 || run.todo.length === 0) return unseen.shift();
    const batch = { key: newKey(), codes: run.todo.slice(0, BATCH_ITEMS), sentAt: parts.now() };
    run = { ...run, todo: run.todo.slice(BATCH_ITEMS), underWay: [...run.underWay, batch] };
    return batch;
  }

  /** Puts down the results with the batch that goes next: one write of the disk a batch. */
  async function settle(batch: Batch, results: ReadonlyMap<string, SessionResult>): Promise<Batch | undefined> {
    run = { ...run, underWay: run.underWay.filter((other) => other !== batch) };
    const following = next();
    try {
      await store.putResults(run, batch.key, results);
    } catch {
      run = { ...run, underWay: [...run.underWay, batch] };
      stop('restart');
    }
    onStep([batch.key]);
    return following;
  }

  /** Gives the batch to go on with. */
  async function ask(batch: Batch): Promise<Batch | undefined> {
    const sentWith = renewed;
    try {
      stopped.throwIfAborted();
      const { results, clockOffsetMs } = await askBatch(parts, run, batch, stopped, repeated.has(batch));
      if (clockOffsetMs !== undefined) run = { ...run, clockOffsetMs };
      renewed = undefined;
      return await settle(batch, results);
    } catch (error) {
      const failure = toFailure(error);
      switch (failure.kind) {
        case 'problem':
        case 'malformed':
          // The platform's answer to the batch as a whole: these rows failed, the others may fare better.
          return settle(batch, new Map(batch.codes.map((code) => [code, { state: 'failed', failure }])));
        case 'signed-out':
          // Refused as a whole, so nothing of it was asked. A token taken back before its time is renewed once.
          if (sentWith === renewed && (failure.code === undefined || renewed !== undefined)) return stop('signed-out');
          if (sentWith === renewed) renewed = parts.distrustToken();
          await renewed;
          return batch;
        default:
          return stop(pauseReasonOf[failure.kind]);
      }
    }
  }

  async function goOn(): Promise<void> {
    let batch = next();
    if (batch !== undefined) {
      await store.putRun(run);
      onStep([]);
    }
    while (batch !== undefined) batch = await ask(batch);
  }

  await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  if (remainingOf(run) === 0) await store.removeRun(sessionId);
  else await store.putRun({ ...run, paused: paused ?? 'person' });
}

const pauseReasonOf = { network: 'network', cancelled: 'person', interrupted: 'restart' } as const;

interface BatchOutcome {
  readonly results: ReadonlyMap<string, SessionResult>;
  readonly clockOffsetMs: number | undefined;
}

async function askBatch(
  { client }: RunParts,
  { purpose, clockOffsetMs: heard }: SessionRun,
  { key: idempotencyKey, codes, sentAt }: Batch,
  signal: AbortSignal,
  isRepeated: boolean,
): Promise<BatchOutcome> {
  const items = codes.map((id) => ({ subject: { scheme: 'uscc' as const, id } }));
  const { results } = await client.queryBatch(
    { basis: 'public', purpose, receipt: 'reference', items },
    { signal, idempotencyKey },
  );
  const first = results.find((result) => result.ok);
  // `asOf` is later than the first sending: the platform's clock is set ahead by the time since then at most, never behind. For
  // a batch sent once that is the way there; a repetition may be the answer of long before, and what was heard else is better.
  const told = first === undefined || sentAt === undefined ? undefined : Date.parse(first.answer.asOf) - sentAt;
  const clockOffsetMs = isRepeated ? (heard ?? told) : (told ?? heard);
  return { results: new Map(codes.map((code, i) => [code, toResult(results[i]!, clockOffsetMs)])), clockOffsetMs };
}

function toResult(result: BatchResult, clockOffsetMs: number | undefined): SessionResult {
  if (!result.ok) return { state: 'failed', failure: problemFailure(result.problem.code) };
  return { state: 'answered', answer: result.answer, ...(clockOffsetMs !== undefined && { clockOffsetMs }) };
}
