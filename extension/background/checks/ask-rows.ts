/** Asks the platform about rows, a batch at a time. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import { clockOffsetMs } from '@credit-check/api-client/watch/platform-clock';
import type { Purpose } from '@credit-check/domain/contract/purpose';
import type { BatchResult } from '@credit-check/domain/contract/query';
import type { RowResult } from '../../checks/check-run.ts';
import { problemFailure, toFailure } from './to-failure.ts';

/** Small enough that the first answers are seen early; the contract allows 100. */
const BATCH_ITEMS = 20;

export interface AskRowsParts {
  readonly client: Pick<CreditClient, 'queryBatch'>;
  /** Makes the next attempt go with a renewed token. */
  readonly distrustToken: () => Promise<void>;
}

export interface AskRowsRequest {
  readonly codes: readonly string[];
  readonly purpose: Purpose;
  readonly signal: AbortSignal;
  /** Told before a batch leaves (`asking`) and when it is back, one result a code. */
  readonly onResults: (results: ReadonlyMap<string, RowResult>) => Promise<void>;
}

/** Resolves when every code has a result; never rejects for what happens to a batch. */
export async function askRows(
  parts: AskRowsParts,
  { codes, purpose, signal, onResults }: AskRowsRequest,
): Promise<void> {
  for (let at = 0; at < codes.length; at += BATCH_ITEMS) {
    const batch = codes.slice(at, at + BATCH_ITEMS);
    await onResults(new Map(batch.map((code) => [code, { state: 'asking' }])));
    const results = await askBatch(parts, batch, purpose, signal);
    await onResults(results);
    const failure = [...results.values()].find(endsTheCheck);
    if (failure === undefined) continue;
    await onResults(new Map(codes.slice(at + BATCH_ITEMS).map((code) => [code, failure])));
    return;
  }
}

/** Signed out or cancelled: the batches after this one would fare the same. */
function endsTheCheck(result: RowResult): boolean {
  return result.state === 'failed' && (result.failure.kind === 'signed-out' || result.failure.kind === 'cancelled');
}

async function askBatch(
  parts: AskRowsParts,
  codes: readonly string[],
  purpose: Purpose,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, RowResult>> {
  try {
    return await askOnce(parts, codes, purpose, signal);
  } catch (error) {
    const failure = toFailure(error);
    // A token the platform took back before its time: renewed once, and nothing of the work is lost.
    if (failure.kind !== 'signed-out' || failure.code === undefined) return allFailed(codes, error);
    await parts.distrustToken();
    return askOnce(parts, codes, purpose, signal).catch((again: unknown) => allFailed(codes, again));
  }
}

async function askOnce(
  { client }: AskRowsParts,
  codes: readonly string[],
  purpose: Purpose,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, RowResult>> {
  const items = codes.map((id) => ({ subject: { scheme: 'uscc' as const, id } }));
  const { results } = await client.queryBatch({ basis: 'public', purpose, receipt: 'reference', items }, { signal });
  return new Map(codes.map((code, i) => [code, toRowResult(results[i]!)]));
}

function toRowResult(result: BatchResult): RowResult {
  if (!result.ok) return { state: 'failed', failure: problemFailure(result.problem.code) };
  const { answer } = result;
  return { state: 'answered', answer, clockOffsetMs: clockOffsetMs(answer) };
}

function allFailed(codes: readonly string[], error: unknown): ReadonlyMap<string, RowResult> {
  const failure = toFailure(error);
  return new Map(codes.map((code) => [code, { state: 'failed', failure }]));
}
