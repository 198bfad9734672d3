import { asSubject } from '../authority/step-taker.ts';
import { takeListingStep } from '../authority/take-listing-step.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { changeOnce } from '../query/change-once.ts';
import { defineRoute } from '../routing/route.ts';

/** A subject asks to leave a list (L5: GX51). It stands on the desk of the list's authority at once. */
export const createExit = defineRoute('createExit', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  const { body, idempotencyKey: key } = input;
  const { listingId: id, ...content } = body;
  const request = { operationId: 'createExit' as const, id, key, raw: body };
  return changeOnce(context, querier, request, (transaction) =>
    takeListingStep(transaction, context, asSubject(querier), { id, type: 'request-exit', content }),
  );
});
