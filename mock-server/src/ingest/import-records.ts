/** A stream of records in, a stream of verdicts out, in order: at most a few batches are ever in memory. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportVerdict } from '@credit-check/domain/contract/record-input';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemDocument } from '../http/problem-response.ts';
import type { Provider } from './authenticate-provider.ts';
import { inBatches } from './in-batches.ts';
import type { ReadLine, SuppliedLine } from './read-ndjson.ts';
import { type SupplyOutcome, supplyRecords } from './supply-records.ts';

/**
 * Lines of one transaction: one wait for the disk is shared by all, and so is what SQLite does once a commit (it looks
 * through all of its page cache). None of them keeps a query waiting long, and what they hold dies young: of twice as many
 * more outlives a collection than is saved.
 */
const BATCH_LINES = 256;

/** One line of NDJSON for each line, sent once what it says is on the disk. Reads no faster than verdicts are taken. */
export async function* importRecords(
  context: Context,
  provider: Provider,
  lines: AsyncIterable<SuppliedLine[]>,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const batch of inBatches(lines, BATCH_LINES)) {
    const verdicts = await takeIn(context, provider, batch);
    yield encoder.encode(verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''));
    // Queries that came meanwhile have their turn.
    await nextTurn();
  }
}

async function takeIn(
  context: Context,
  provider: Provider,
  batch: readonly SuppliedLine[],
): Promise<readonly ImportVerdict[]> {
  const read = batch.map((line) => line.read());
  const readable = read.flatMap((line) => ('problem' in line ? [] : [line]));
  try {
    const supplied = await context.db
      .transaction()
      .execute((transaction) => supplyRecords(transaction, context.clock, provider, readable));
    const outcomes = supplied.values();
    return batch.map(({ line }, i) => verdictOf(line, read[i]!, outcomes));
  } catch (error) {
    context.logger.error({ err: error }, 'a batch of an import could not be written');
    const problem = problemDocument(
      new ProblemError('platform.unavailable', 'nothing of this line is kept: send it again'),
    );
    return batch.map(({ line }, i) => ({ id: read[i]!.id, ok: false, problem, line }));
  }
}

/** The next outcome, unless the line could not be read. */
function verdictOf(line: number, read: ReadLine, outcomes: Iterator<SupplyOutcome>): ImportVerdict {
  const outcome = 'problem' in read ? { ok: false as const, ...read } : (outcomes.next().value as SupplyOutcome);
  if (outcome.ok) return { id: outcome.id, ok: true, version: outcome.version };
  return { id: outcome.id, ok: false, problem: problemDocument(outcome.problem), line };
}
