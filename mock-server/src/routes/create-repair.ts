import { requestRepair } from '../authority/repairs/request-repair.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { changeOnce } from '../query/change-once.ts';
import { defineRoute } from '../routing/route.ts';

/** A subject asks for repair (O4: GX62, BT59). */
export const createRepair = defineRoute('createRepair', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  const { body, idempotencyKey: key } = input;
  const request = { operationId: 'createRepair' as const, id: '', key, raw: body };
  return changeOnce(context, querier, request, (transaction) => requestRepair(transaction, context, querier, body));
});
