import { supplyListing } from '../authority/supply-listing.ts';
import { authenticateProvider } from '../ingest/authenticate-provider.ts';
import { suppliedId } from '../ingest/supplied-id.ts';
import { defineCheckingRoute } from '../routing/route.ts';

/** Takes in a severe listing. The body is judged as it came, so that the refusal can say what the decision lacks (L1). */
export const putListing = defineCheckingRoute('putListing', async (input, context) => {
  const provider = await authenticateProvider(context, input);
  const { body, params } = input;
  const id = suppliedId(params);
  if (!body.ok && body.raw === undefined) throw body.problem;
  return supplyListing(context, provider, { id, raw: body.raw });
});
