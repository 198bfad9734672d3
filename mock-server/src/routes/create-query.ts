import { operations } from '@credit-check/domain/contract/operations';
import type { ProblemError } from '../http/problem-error.ts';
import { answerQuery } from '../query/answer-query.ts';
import { readPartlyAsked } from '../query/asked.ts';
import { authenticate } from '../query/authenticate.ts';
import { idempotently } from '../query/idempotently.ts';
import { createLoaders } from '../query/loaders.ts';
import { refuseQuery } from '../query/refuse-query.ts';
import { repeatQuery } from '../query/repeat-query.ts';
import { defineCheckingRoute } from '../routing/route.ts';
import type { IdempotencyMark } from '../store/idempotency-keys.ts';

/** Asks about one subject. */
export const createQuery = defineCheckingRoute('createQuery', async (input, context) => {
  const querier = await authenticate(context, input, operations.createQuery.access);
  const loaders = createLoaders(context.db, querier.owner, context.clock.now());
  const { body, idempotencyKey: key } = input;
  const refuse = (problem: ProblemError, mark?: IdempotencyMark) =>
    refuseQuery(context, { querier, asked: readPartlyAsked(body.raw), at: context.clock.now(), mark }, problem);

  return idempotently(
    context,
    querier,
    { operationId: 'createQuery', key, raw: body.raw, refuse },
    async ({ queryIdAt, markAt }) => {
      const earlier = queryIdAt(0);
      if (earlier !== undefined)
        return repeatQuery(context, { querier, loaders }, earlier, body.ok ? body.value.receipt : undefined);
      if (!body.ok) throw await refuse(body.problem, markAt(0));
      return answerQuery(context, { querier, loaders, mark: markAt(0) }, body.value);
    },
  );
});
