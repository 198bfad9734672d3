import { answerConsentStep } from '../consent/consent-step-route.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject refuses, without a reason and without harm (D3: GX58). */
export const refuseConsent = defineRoute('refuseConsent', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  return answerConsentStep(context, querier, 'refuseConsent', input, { type: 'refuse', by: 'subject' });
});
