/** The subject may have withdrawn while an answer waited for its place in the log or for others: then it does not leave (D3). */
import type { BatchItem, BatchRequest, BatchResult } from '@credit-check/domain/contract/query';
import type { Context } from '../context.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { asProblem, problemDocument } from '../http/problem-response.ts';
import { type PartlyAsked, readPartlyAsked } from './asked.ts';
import { checkConsentStands } from './check-consent.ts';
import type { Loaders } from './loaders.ts';
import type { Querier } from './querier.ts';
import { refuseQuery } from './refuse-query.ts';

interface Leaving {
  readonly querier: Querier;
  readonly loaders: Loaders;
}

/** The refusal, durable and with a `queryId` of its own; none where the answer may leave. */
export async function checkAtLeaving(
  context: Context,
  { querier, loaders }: Leaving,
  asked: PartlyAsked,
): Promise<ProblemError | undefined> {
  const { basis, consentId } = asked;
  if (basis !== 'authorized' || consentId === undefined) return undefined;
  // As it stands now, not as it was loaded.
  loaders.consents.clear(consentId);
  const consent = await loaders.consents.load(consentId);
  const at = context.clock.now();
  const over = checkConsentStands(consent, at);
  // An `Idempotency-Key`, if there was one, leads to the query that is logged already.
  return over && refuseQuery(context, { querier, asked, at, mark: undefined }, over);
}

/** Of a batch, whose answers leave together: the first has waited for the last. */
export async function checkBatchAtLeaving(
  context: Context,
  leaving: Leaving,
  { items, ...shared }: BatchRequest,
  results: readonly BatchResult[],
): Promise<BatchResult[]> {
  return Promise.all(
    results.map(async (result, position) => {
      if (!result.ok) return result;
      // It was answered, so it is well formed.
      const item = { ...shared, ...(items[position] as BatchItem) };
      const { consentId } = item;
      const asked = { ...readPartlyAsked(item), ...(consentId !== undefined && { consentId }) };
      const over = await checkAtLeaving(context, leaving, asked).catch((error) => asProblem(error, context.logger));
      return over === undefined ? result : { ok: false, problem: problemDocument(over) };
    }),
  );
}
