import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';
import { putPreferences as put } from '../self/put-preferences.ts';

/** The wishes of the subject who asks, in force at once (C6). */
export const putPreferences = defineRoute('putPreferences', async (input, context) =>
  put(context, await authenticateSelf(context, input), input.body),
);
