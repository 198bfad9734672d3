import { authenticateProvider } from '../ingest/authenticate-provider.ts';
import { recordReceipt } from '../ingest/record-receipt.ts';
import { suppliedId } from '../ingest/supplied-id.ts';
import { supplyRecords } from '../ingest/supply-records.ts';
import { defineCheckingRoute } from '../routing/route.ts';
import { findCurrentFacts } from '../store/record-versions.ts';

/** Takes in one record, or a new version of it. The body is judged as it came: what is prohibited is named first (C3). */
export const putRecord = defineCheckingRoute('putRecord', async (input, context) => {
  const provider = await authenticateProvider(context, input);
  const { body, params } = input;
  const id = suppliedId(params);
  if (!body.ok && body.raw === undefined) throw body.problem;
  const record = { id, raw: body.raw };
  const [outcome] = await context.db
    .transaction()
    .execute((transaction) => supplyRecords(transaction, context.clock, provider, [record]));
  if (!outcome!.ok) throw outcome!.problem;
  const { version, type } = outcome!;
  return recordReceipt({ record_id: id, version }, await findCurrentFacts(context.db, { record_id: id, type }));
});
