import { answerConsentStep } from '../consent/consent-step-route.ts';
import { grantStep } from '../consent/grant-step.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject consents to what was asked for, or to less (D3, C4). */
export const grantConsent = defineRoute('grantConsent', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  const step = await grantStep(context, querier, input.body);
  return answerConsentStep(context, querier, 'grantConsent', input, step);
});
