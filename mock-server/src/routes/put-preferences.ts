import { operations } from '@credit-check/domain/contract/operations';
import { defineRoute } from '../http/route.ts';
import { authenticate } from '../query/authenticate.ts';
import { putPreferences as put } from '../self/put-preferences.ts';

/** The wishes of the subject who asks, in force at once (C6). */
export const putPreferences = defineRoute('putPreferences', async (input, context) =>
  put(context, await authenticate(context, input, operations.putPreferences.access), input.body),
);
