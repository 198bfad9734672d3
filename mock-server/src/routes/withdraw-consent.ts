import { operations } from '@credit-check/domain/contract/operations';
import { answerConsentStep } from '../consent/consent-step-route.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute } from '../routing/route.ts';

/** The organisation gives a consent back; a subject may take its own back here too. */
export const withdrawConsent = defineRoute('withdrawConsent', async (input, context) => {
  const querier = await authenticate(context, input, operations.withdrawConsent.access);
  const by = querier.self === undefined ? 'organization' : 'subject';
  return answerConsentStep(context, querier, 'withdrawConsent', input, { type: 'withdraw', by });
});
