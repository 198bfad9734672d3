import { fileObjection } from '../authority/objections/file-objection.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { changeOnce } from '../query/change-once.ts';
import { defineRoute } from '../routing/route.ts';

/** A subject objects (O1: GX61, BT57). */
export const createObjection = defineRoute('createObjection', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  const { body, idempotencyKey: key } = input;
  const request = { operationId: 'createObjection' as const, id: '', key, raw: body };
  return changeOnce(context, querier, request, (transaction) => fileObjection(transaction, context, querier, body));
});
