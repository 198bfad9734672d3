import { operations } from '@credit-check/domain/contract/operations';
import { consentOutput } from '../consent/consent-output.ts';
import { findOwnConsent } from '../consent/consent-owner.ts';
import { logOnce } from '../consent/log-once.ts';
import { redeemShareCode as redeem } from '../consent/redeem-share-code.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute } from '../routing/route.ts';

/** Redeems a share code, once. Who is refused stands in the query log. */
export const redeemShareCode = defineRoute('redeemShareCode', async (input, context) => {
  const querier = await authenticate(context, input, operations.redeemShareCode.access);
  const { body, idempotencyKey: key } = input;
  const once = { operationId: 'redeemShareCode', id: '', key, raw: body } as const;
  const id = await logOnce(context, querier, once, (remember) => redeem(context, querier, body.shareCode, remember));
  return consentOutput(context, await findOwnConsent(context, querier, id), querier.organization);
});
