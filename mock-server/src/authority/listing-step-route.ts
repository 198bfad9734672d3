import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import type { ListingStepInput } from '@credit-check/domain/contract/listing-steps';
import type { Context } from '../context.ts';
import { changeOnce } from '../http/change-once.ts';
import type { RouteInput } from '../http/route.ts';
import { authenticateProvider } from '../ingest/authenticate-provider.ts';
import { suppliedId } from '../ingest/supplied-id.ts';
import { eraseTraces } from '../store/forget-entries.ts';
import { takeListingStep } from './take-listing-step.ts';

/** What the steps' operations have in common; each is `<type>Listing` by name. */
export function handleListingStep<Type extends 'notify' | 'object' | 'verify' | 'decide' | 'serve' | 'remove'>(
  type: Type,
) {
  return async (input: RouteInput<undefined, ListingStepInput<Type>>, context: Context): Promise<ListingCaseOutput> => {
    const provider = await authenticateProvider(context, input);
    const id = suppliedId(input.params);
    const { body: content, idempotencyKey: key } = input;
    const request = { operationId: `${type}Listing` as const, id, key, raw: content };
    const output = await changeOnce(context, provider, request, (transaction) =>
      takeListingStep(transaction, context, provider, { id, type, content }),
    );
    if (type === 'remove') await eraseTraces(context.db);
    return output;
  };
}
