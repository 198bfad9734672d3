/** A session's run: a batch at a time, each put down before it leaves, so that nothing is lost and nothing asked twice. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { BatchResult } from '@credit-check/domain/contract/query';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { SessionResult, SessionRun } from '../../sessions/check-session.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import { problemFailure, toFailure } from '../checks/to-failure.ts';

/** What the contract allows in a batch. */
const BATCH_ITEMS = 100;

export interface RunParts {
  readonly store: Pick<SessionStore, 'run' | 'putRun' | 'removeRun' | 'putResults'>;
  readonly client: Pick<CreditClient, 'queryBatch'>;
  /** Makes the next attempt go with a renewed token. */
  readonly distrustToken: () => Promise<void>;
  readonly now: () => EpochMs;
  readonly newKey: () => string;
  /** The run has gone on; the store holds new results for these codes. */
  readonly onStep: (codes: readonly string[]) => void;
}

/** Goes on until all is asked, the signal says stop, or it has to wait for a person; the store then says why. */
export async function runSession(parts: RunParts, sessionId: string, signal: AbortSignal): Promise<void> {
  const { store, newKey, onStep } = parts;
  let mayRenew = true;
  /** The key of a batch that is put down and has not left. */
  let unsent: string | undefined;
  for (;;) {
    const run = await store.run(sessionId);
    if (run === undefined || run.paused !== undefined) return;
    const next = withBatch(run, newKey);
    if (next.underWay === undefined) {
      await store.removeRun(sessionId);
      return;
    }
    const isRepeated = next === run && run.underWay?.key !== unsent;
    if (next !== run) {
      await store.putRun(next);
      onStep([]);
    }
    try {
      signal.throwIfAborted();
      const { results, clockOffsetMs } = await askBatch(parts, next, signal, isRepeated);
      const heard = clockOffsetMs === undefined ? {} : { clockOffsetMs };
      // The next batch is put down with these results: one write of the disk a batch.
      const after = withBatch({ ...withoutBatch(next), ...heard }, newKey);
      await store.putResults(after, results);
      unsent = after.underWay?.key;
      mayRenew = true;
    } catch (error) {
      const failure = toFailure(error);
      if (failure.kind === 'signed-out') {
        // Refused as a whole, so nothing of it was asked. A token taken back before its time is renewed once.
        const isOver = failure.code === undefined || !mayRenew;
        await store.putRun({ ...run, ...(isOver && { paused: 'signed-out' }) });
        if (!isOver) await parts.distrustToken();
        mayRenew = false;
      } else if (failure.kind === 'problem' || failure.kind === 'malformed') {
        // The platform's answer to the batch as a whole: these rows failed, the others may fare better.
        const failed = codesOf(next).map((code) => [code, { state: 'failed', failure }] as const);
        await store.putResults(withoutBatch(next), new Map(failed));
      } else {
        // Nobody saw what became of the batch: it stays under way, and going on repeats it under its key.
        await store.putRun({ ...next, paused: pauseReasonOf[failure.kind] });
      }
    }
    onStep(codesOf(next));
  }
}

const pauseReasonOf = { network: 'network', cancelled: 'person', interrupted: 'restart' } as const;

function withBatch(run: SessionRun, newKey: () => string): SessionRun {
  if (run.underWay !== undefined || run.todo.length === 0) return run;
  return {
    ...run,
    todo: run.todo.slice(BATCH_ITEMS),
    underWay: { key: newKey(), codes: run.todo.slice(0, BATCH_ITEMS) },
  };
}

function withoutBatch({ underWay: _, ...run }: SessionRun): SessionRun {
  return run;
}

function codesOf({ underWay }: SessionRun): readonly string[] {
  return underWay?.codes ?? [];
}

interface BatchOutcome {
  readonly results: ReadonlyMap<string, SessionResult>;
  readonly clockOffsetMs: number | undefined;
}

async function askBatch(
  { client, now }: RunParts,
  { purpose, underWay, clockOffsetMs: heard }: SessionRun,
  signal: AbortSignal,
  isRepeated: boolean,
): Promise<BatchOutcome> {
  const { key: idempotencyKey, codes } = underWay!;
  const items = codes.map((id) => ({ subject: { scheme: 'uscc' as const, id } }));
  const sentAt = now();
  const { results } = await client.queryBatch(
    { basis: 'public', purpose, receipt: 'reference', items },
    { signal, idempotencyKey },
  );
  const first = results.find((result) => result.ok);
  // Of a batch sent once `asOf` is later than the sending: the platform's clock is set ahead by the way there at most, never
  // behind. A repetition may be an old answer and tells nothing about the clock.
  const clockOffsetMs = isRepeated || first === undefined ? heard : Date.parse(first.answer.asOf) - sentAt;
  return { results: new Map(codes.map((code, i) => [code, toResult(results[i]!, clockOffsetMs)])), clockOffsetMs };
}

function toResult(result: BatchResult, clockOffsetMs: number | undefined): SessionResult {
  if (!result.ok) return { state: 'failed', failure: problemFailure(result.problem.code) };
  return { state: 'answered', answer: result.answer, ...(clockOffsetMs !== undefined && { clockOffsetMs }) };
}
