import type { Answer } from '@credit-check/domain/contract/answer';
import { operations } from '@credit-check/domain/contract/operations';
import {
  BATCH_ITEMS_MAX,
  type BatchRequest,
  type BatchResult,
  batchItemSchema,
} from '@credit-check/domain/contract/query';
import type { Context } from '../context.ts';
import { checkShape } from '../http/check-shape.ts';
import { KeyTakenError } from '../http/key-taken-error.ts';
import { ProblemError } from '../http/problem-error.ts';
import { asProblem, problemDocument } from '../http/problem-response.ts';
import { type Asking, answerQuery } from '../query/answer-query.ts';
import { readPartlyAsked } from '../query/asked.ts';
import { authenticate } from '../query/authenticate.ts';
import { checkBatchAtLeaving } from '../query/check-at-leaving.ts';
import { idempotently, WHOLE_REQUEST } from '../query/idempotently.ts';
import { createLoaders } from '../query/loaders.ts';
import { refuseQuery } from '../query/refuse-query.ts';
import { repeatQuery, repeatRefusal } from '../query/repeat-query.ts';
import { defineCheckingRoute } from '../routing/route.ts';
import type { IdempotencyMark } from '../store/idempotency-keys.ts';

/** Asks about up to 100 subjects. Each goes down the path of one query; together they share round trips and a commit. */
export const createQueryBatch = defineCheckingRoute('createQueryBatch', async (input, context) => {
  const querier = await authenticate(context, input, operations.createQueryBatch.access);
  const loaders = createLoaders(context.db, querier.owner, context.clock.now());
  const { body, idempotencyKey: key } = input;
  const refuse = (problem: ProblemError, mark?: IdempotencyMark) =>
    refuseQuery(context, { querier, asked: readPartlyAsked(body.raw), at: context.clock.now(), mark }, problem);

  return idempotently(
    context,
    querier,
    { operationId: 'createQueryBatch', key, raw: body.raw, refuse },
    async ({ queryIdAt, markAt }) => {
      const refused = queryIdAt(WHOLE_REQUEST);
      if (refused !== undefined) throw await repeatRefusal(loaders, refused);
      if (!body.ok) throw await refuse(body.problem, markAt(WHOLE_REQUEST));
      const { items, ...shared } = body.value;
      if (items.length > BATCH_ITEMS_MAX) throw await refuse(tooMany(), markAt(WHOLE_REQUEST));
      const results = items.map((item, position) => {
        const earlier = queryIdAt(position);
        return asResult(context, () =>
          earlier !== undefined
            ? repeatQuery(context, { querier, loaders }, earlier, shared.receipt)
            : answerItem(context, { querier, loaders, mark: markAt(position) }, shared, item, position),
        );
      });
      return { results: await checkBatchAtLeaving(context, { querier, loaders }, body.value, await allOf(results)) };
    },
  );
});

/** `item` is attacker-controlled: a malformed one is refused, and logged, alone. */
async function answerItem(
  context: Context,
  asking: Asking,
  shared: Omit<BatchRequest, 'items'>,
  item: unknown,
  position: number,
): Promise<Answer> {
  const check = checkShape(batchItemSchema, item);
  if (check.ok) return answerQuery(context, asking, { ...shared, ...check.value });
  const { subject } = readPartlyAsked(item);
  const { basis, purpose, duty } = shared;
  const asked = { basis, purpose, ...(duty && { duty }), ...(subject && { subject }) };
  throw await refuseQuery(context, { ...asking, asked, at: context.clock.now() }, pointInto(position, check.problem));
}

async function asResult(context: Context, answer: () => Promise<Answer>): Promise<BatchResult> {
  try {
    return { ok: true, answer: await answer() };
  } catch (error) {
    if (error instanceof KeyTakenError) throw error;
    return { ok: false, problem: problemDocument(asProblem(error, context.logger)) };
  }
}

/** Throws only once none is under way any more: then the whole batch is looked at again. */
async function allOf(results: readonly Promise<BatchResult>[]): Promise<BatchResult[]> {
  await Promise.allSettled(results);
  return Promise.all(results);
}

/** The problem with its pointers into the body of the batch. */
function pointInto(position: number, { code, detail, errors }: ProblemError): ProblemError {
  const pointed = errors?.map(({ pointer, message }) => ({ pointer: `/items/${position}${pointer}`, message }));
  return new ProblemError(code, detail, { errors: pointed });
}

function tooMany(): ProblemError {
  return new ProblemError('payload.too-large', `a batch holds at most ${BATCH_ITEMS_MAX} items`);
}
