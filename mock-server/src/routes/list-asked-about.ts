import { operations } from '@credit-check/domain/contract/operations';
import { defineRoute } from '../http/route.ts';
import { authenticate } from '../query/authenticate.ts';
import { listAskedAbout as listPage } from '../self/list-asked-about.ts';

/** Who asked about the subject who asks (D6). */
export const listAskedAbout = defineRoute('listAskedAbout', async (input, context) =>
  listPage(context, await authenticate(context, input, operations.listAskedAbout.access), input.query),
);
