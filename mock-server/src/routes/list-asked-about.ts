import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';
import { listAskedAbout as listPage } from '../self/list-asked-about.ts';

/** Who asked about the subject who asks (D6). */
export const listAskedAbout = defineRoute('listAskedAbout', async (input, context) =>
  listPage(context, await authenticateSelf(context, input), input.query),
);
