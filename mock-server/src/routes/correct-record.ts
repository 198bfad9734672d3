import { authenticateProvider } from '../ingest/authenticate-provider.ts';
import { correctOwnRecord } from '../ingest/correct-own-record.ts';
import { suppliedId } from '../ingest/supplied-id.ts';
import { changeOnce } from '../query/change-once.ts';
import { defineCheckingRoute } from '../routing/route.ts';

/** A record is corrected, and the version before kept (C8, D6). */
export const correctRecord = defineCheckingRoute('correctRecord', async (input, context) => {
  const provider = await authenticateProvider(context, input);
  const { body, params, idempotencyKey: key } = input;
  const id = suppliedId(params);
  if (!body.ok && body.raw === undefined) throw body.problem;
  const { raw } = body;
  return changeOnce(context, provider, { operationId: 'correctRecord', id, key, raw }, (transaction) =>
    correctOwnRecord(transaction, context, provider, { id, raw }),
  );
});
