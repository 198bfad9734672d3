import { operations } from '@credit-check/domain/contract/operations';
import { pageOfConsents } from '../consent/page-of-consents.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute } from '../routing/route.ts';

/** The consents of whoever asks: an organisation's, or a subject's own. */
export const listConsents = defineRoute('listConsents', async (input, context) =>
  pageOfConsents(context, await authenticate(context, input, operations.listConsents.access), input.query),
);
