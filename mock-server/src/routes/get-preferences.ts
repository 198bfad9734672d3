import { operations } from '@credit-check/domain/contract/operations';
import { defineRoute } from '../http/route.ts';
import { authenticate } from '../query/authenticate.ts';
import { requireSelf } from '../self/require-self.ts';
import { findPreferences } from '../store/preferences.ts';
import { subjectKey } from '../store/subject-key.ts';

/** The wishes of the subject who asks (C6). */
export const getPreferences = defineRoute('getPreferences', async (input, context) => {
  const querier = await authenticate(context, input, operations.getPreferences.access);
  return findPreferences(context.db, subjectKey(requireSelf(querier)));
});
