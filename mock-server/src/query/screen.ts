/**
 * A screening (L6: BT51): each organisation goes down the path of one query, ex officio and within the severe lists alone,
 * so that each comparison stands in the log and is known to the subject. A hit is no ground for an action yet.
 */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { Screening, ScreeningRequest } from '@credit-check/domain/contract/screening';
import { formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { problemDocument } from '../http/problem-response.ts';
import { answerQuery } from './answer-query.ts';
import { computeRefreshBy } from './compute-refresh-by.ts';
import type { Earlier } from './idempotently.ts';
import { createLoaders } from './loaders.ts';
import type { Querier } from './querier.ts';
import { repeatQuery } from './repeat-query.ts';

/** Compared together: they share round trips and commits, and others are served in between. */
const CHUNK = 100;

export interface Screener {
  readonly querier: Querier;
  readonly earlier: Earlier;
  /** Aborts when nobody waits for the result any more. */
  readonly signal: AbortSignal;
}

type Comparison =
  | { readonly subject: string; readonly answer: Answer }
  | { readonly subject: string; readonly problem: ProblemError };

/**
 * @throws ProblemError what keeps all of it from being compared: the first comparison's refusal, or a log or database that
 * is gone midway. What was compared until then stands in the log, and a retry with the same `Idempotency-Key` goes on.
 */
export async function screen(context: Context, screener: Screener, request: ScreeningRequest): Promise<Screening> {
  const subjects = [...new Set(request.subjects)];
  // Alone: who may not ask at all is refused once, not for each.
  const compared = await compareChunk(context, screener, request, subjects.slice(0, 1), 0);
  for (let from = 1; from < subjects.length; from += CHUNK) {
    if (screener.signal.aborted) throw new ProblemError('platform.unavailable', 'the screening was broken off');
    const chunk = subjects.slice(from, from + CHUNK);
    compared.push(...(await compareChunk(context, screener, request, chunk, from)));
  }
  return toScreening(context, request, compared);
}

async function compareChunk(
  context: Context,
  { querier, earlier }: Screener,
  { purpose, duty }: ScreeningRequest,
  subjects: readonly string[],
  from: number,
): Promise<Comparison[]> {
  const loaders = createLoaders(context.db, querier.owner, context.clock.now());
  const shared = { basis: 'ex-officio', purpose, ...(duty && { duty }), receipt: 'reference' } as const;
  const answers = subjects.map((id, i) => {
    const logged = earlier.queryIdAt(from + i);
    if (logged !== undefined) return repeatQuery(context, { querier, loaders }, logged, 'reference');
    const asking = { querier, loaders, mark: earlier.markAt(from + i), categories: ['severe-lists'] } as const;
    return answerQuery(context, asking, { ...shared, subject: { scheme: 'uscc', id } });
  });
  // All of them first: none may be on its way into the log when the request is over.
  const settled = await Promise.allSettled(answers);
  return settled.map((result, i): Comparison => {
    const subject = subjects[i]!;
    if (result.status === 'fulfilled') return { subject, answer: result.value };
    if (isOfSubject(result.reason)) return { subject, problem: result.reason };
    throw result.reason;
  });
}

/** What keeps this one from being compared, and says nothing of the others. */
function isOfSubject(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError)) return false;
  const { code } = error;
  return code.startsWith('subject.') || code === 'platform.unavailable' || code === 'rate.limited';
}

function toScreening(
  { clock, settings }: Context,
  { purpose }: ScreeningRequest,
  comparisons: readonly Comparison[],
): Screening {
  const answers = comparisons.flatMap((one) => ('answer' in one ? [one.answer] : []));
  const known = answers.filter(({ status }) => status !== 'subject-not-found');
  // What is repeated, or was compared before the others, is no newer for it.
  const asOf = answers.reduce((earliest, answer) => Math.min(earliest, parseInstant(answer.asOf)), clock.now());
  const [first] = comparisons;
  const firstId = first && ('answer' in first ? first.answer.queryId : first.problem.queryId);
  return {
    // Named after its first comparison, so that a retry has the same name.
    screeningId: `scr_${firstId?.slice('qry_'.length)}`,
    asOf: formatInstant(asOf),
    refreshBy: formatInstant(computeRefreshBy(asOf, settings.answerCurrentMs)),
    purpose,
    source: { name: settings.platformName, url: settings.publicUrl },
    compared: known.length,
    hits: known
      .filter(({ severeListings }) => severeListings.length > 0)
      .map(({ queryId, subject, severeListings }) => ({ queryId, subject, severeListings })),
    notFound: answers.filter(({ status }) => status === 'subject-not-found').map(({ subject }) => subject.id),
    failed: comparisons.flatMap((one) =>
      'problem' in one ? [{ subject: one.subject, problem: problemDocument(one.problem) }] : [],
    ),
  };
}
