import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';
import { readOwnFile } from '../self/read-own-file.ts';

/** All that is held about the subject who asks (D6); a query on `self`, in the log like any other (D1). */
export const getOwnFile = defineRoute('getOwnFile', async (input, context) =>
  readOwnFile(context, await authenticateSelf(context, input)),
);
