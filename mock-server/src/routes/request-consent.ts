import { operations } from '@credit-check/domain/contract/operations';
import { approvalUrl } from '../consent/approval-url.ts';
import { logOnce } from '../consent/log-once.ts';
import { requestConsent as request } from '../consent/request-consent.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute } from '../routing/route.ts';

/** Asks a subject for consent. The answer is the same whether the platform knows the subject or not. */
export const requestConsent = defineRoute('requestConsent', async (input, context) => {
  const querier = await authenticate(context, input, operations.requestConsent.access);
  const { body, idempotencyKey: key } = input;
  const once = { operationId: 'requestConsent', id: '', key, raw: body } as const;
  const consentId = await logOnce(context, querier, once, (remember) => request(context, querier, body, remember));
  return { consentId, state: 'requested' as const, approvalUrl: approvalUrl(context.settings, consentId) };
});
