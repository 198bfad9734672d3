import { offerShareCode } from '../consent/offer-share-code.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** Offers consent by a code, which is shown this one time. */
export const createShareCode = defineRoute('createShareCode', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  return offerShareCode(context, { querier, idempotencyKey: input.idempotencyKey }, input.body);
});
