import type { ConsentStep } from '@credit-check/domain/consent/take-consent-step';
import type { ConsentDetail } from '@credit-check/domain/contract/consent';
import type { OperationId } from '@credit-check/domain/contract/operations';
import type { Context } from '../context.ts';
import type { Querier } from '../query/querier.ts';
import type { RouteInput } from '../routing/route.ts';
import { consentDetail } from './consent-output.ts';
import { findOwnConsent } from './consent-owner.ts';
import { decideConsent } from './decide-consent.ts';
import { logOnce } from './log-once.ts';

/** What the operations that decide on a consent have in common: once for each `Idempotency-Key`, answered as it stands. */
export async function answerConsentStep(
  context: Context,
  querier: Querier,
  operationId: OperationId,
  { params, idempotencyKey: key, body }: RouteInput<undefined, unknown>,
  step: ConsentStep,
): Promise<ConsentDetail> {
  const { id = '' } = params;
  await logOnce(context, querier, { operationId, id, key, raw: body ?? null }, async (remember) => {
    return (await decideConsent(context, querier, id, step, remember)).id;
  });
  return consentDetail(context, await findOwnConsent(context, querier, id));
}
