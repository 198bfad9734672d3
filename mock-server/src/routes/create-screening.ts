import { operations } from '@credit-check/domain/contract/operations';
import { SCREENED_MAX } from '@credit-check/domain/contract/screening';
import { ProblemError } from '../http/problem-error.ts';
import { readPartlyAsked } from '../query/asked.ts';
import { authenticate } from '../query/authenticate.ts';
import { idempotently, WHOLE_REQUEST } from '../query/idempotently.ts';
import { createLoaders } from '../query/loaders.ts';
import { refuseQuery } from '../query/refuse-query.ts';
import { repeatRefusal } from '../query/repeat-query.ts';
import { screen } from '../query/screen.ts';
import { defineCheckingRoute } from '../routing/route.ts';
import type { IdempotencyMark } from '../store/idempotency-keys.ts';

/** Compares one's own counterparties with the severe lists; each comparison is a query (L6: BT51). */
export const createScreening = defineCheckingRoute('createScreening', async (input, context) => {
  const querier = await authenticate(context, input, operations.createScreening.access);
  const { body, idempotencyKey: key, signal } = input;
  const refuse = (problem: ProblemError, mark?: IdempotencyMark) => {
    const asked = { ...readPartlyAsked(body.raw), basis: 'ex-officio' as const };
    return refuseQuery(context, { querier, asked, at: context.clock.now(), mark }, problem);
  };
  return idempotently(
    context,
    querier,
    { operationId: 'createScreening', key, raw: body.raw, refuse },
    async (earlier) => {
      const refused = earlier.queryIdAt(WHOLE_REQUEST);
      if (refused !== undefined) {
        throw await repeatRefusal(createLoaders(context.db, querier.owner, context.clock.now()), refused);
      }
      if (!body.ok) throw await refuse(body.problem, earlier.markAt(WHOLE_REQUEST));
      const { subjects } = body.value;
      if (new Set(subjects).size > SCREENED_MAX) throw await refuse(tooMany(), earlier.markAt(WHOLE_REQUEST));
      return screen(context, { querier, earlier, signal }, body.value);
    },
  );
});

function tooMany(): ProblemError {
  return new ProblemError('payload.too-large', `a screening compares at most ${SCREENED_MAX} organisations`);
}
