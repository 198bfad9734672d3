import { answerConsentStep } from '../consent/consent-step-route.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject takes its consent back, with effect at once (D3: GX56). */
export const withdrawOwnConsent = defineRoute('withdrawOwnConsent', async (input, context) => {
  const querier = await authenticateSelf(context, input);
  return answerConsentStep(context, querier, 'withdrawOwnConsent', input, { type: 'withdraw', by: 'subject' });
});
