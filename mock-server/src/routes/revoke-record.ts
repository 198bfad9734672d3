import { revokeEntry } from '../authority/revoke-entry.ts';
import { authenticateProvider } from '../ingest/authenticate-provider.ts';
import { findOwnRecord } from '../ingest/find-own-record.ts';
import { suppliedId } from '../ingest/supplied-id.ts';
import { changeOnce } from '../query/change-once.ts';
import { defineCheckingRoute } from '../routing/route.ts';
import { eraseTraces } from '../store/forget-entries.ts';

/** A record falls with the document behind it (C8). */
export const revokeRecord = defineCheckingRoute('revokeRecord', async (input, context) => {
  const provider = await authenticateProvider(context, input);
  const { body, params, idempotencyKey: key } = input;
  const id = suppliedId(params);
  if (!body.ok && body.raw === undefined) throw body.problem;
  const { raw } = body;
  const revoked = await changeOnce(
    context,
    provider,
    { operationId: 'revokeRecord', id, key, raw },
    async (transaction) =>
      revokeEntry(transaction, context, provider, await findOwnRecord(transaction, provider, id), raw),
  );
  await eraseTraces(context.db);
  return revoked;
});
