import { operations } from '@credit-check/domain/contract/operations';
import { consentDetail } from '../consent/consent-output.ts';
import { findOwnConsent } from '../consent/consent-owner.ts';
import { noteEnd } from '../consent/note-end.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute } from '../routing/route.ts';

/** One consent, for both sides of it, with a receipt for each change of its state. */
export const getConsent = defineRoute('getConsent', async (input, context) => {
  const querier = await authenticate(context, input, operations.getConsent.access);
  const consent = await findOwnConsent(context, querier, input.params.id);
  await noteEnd(context, consent);
  return consentDetail(context, consent);
});
