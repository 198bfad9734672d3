import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import type { ListingStepInput, ListingStepType } from '@credit-check/domain/contract/listing-steps';
import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Actor } from '@credit-check/domain/severe-list/listing-case';
import { stepRules } from '@credit-check/domain/severe-list/step-rules';
import type { Context } from '../context.ts';
import { suppliedId } from '../ingest/supplied-id.ts';
import { changeOnce } from '../query/change-once.ts';
import type { RouteInput } from '../routing/route.ts';
import { eraseTraces } from '../store/forget-entries.ts';
import { authenticateTaker } from './step-taker.ts';
import { takeListingStep } from './take-listing-step.ts';

/** What the operation of a step is called. */
const operationIds = {
  notify: 'notifyListing',
  object: 'objectListing',
  verify: 'verifyListing',
  'request-hearing': 'requestHearingListing',
  hear: 'hearListing',
  decide: 'decideListing',
  serve: 'serveListing',
  'request-exit': 'requestExitListing',
  'refuse-exit': 'refuseExitListing',
  remove: 'removeListing',
} as const satisfies Record<ListingStepType, OperationId>;

/** What the steps' operations have in common. `actors`: to whom it is open, where not to all who may take the step. */
export function handleListingStep<Type extends ListingStepType>(
  type: Type,
  actors: readonly Actor[] = stepRules[type].by,
) {
  return async (input: RouteInput<undefined, ListingStepInput<Type>>, context: Context): Promise<ListingCaseOutput> => {
    const { taker, credentialId } = await authenticateTaker(context, input, actors);
    const id = suppliedId(input.params);
    const { body: content, idempotencyKey: key } = input;
    const request = { operationId: operationIds[type], id, key, raw: content };
    const output = await changeOnce(context, { credentialId }, request, (transaction) =>
      takeListingStep(transaction, context, taker, { id, type, content }),
    );
    if (type === 'remove') await eraseTraces(context.db);
    return output;
  };
}
