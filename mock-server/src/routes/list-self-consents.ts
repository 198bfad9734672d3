import { pageOfConsents } from '../consent/page-of-consents.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** Who has asked the subject for consent (D6). */
export const listSelfConsents = defineRoute('listSelfConsents', async (input, context) =>
  pageOfConsents(context, await authenticateSelf(context, input), input.query),
);
