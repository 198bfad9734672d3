import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';
import { findPreferences } from '../store/preferences.ts';

/** The wishes of the subject who asks (C6). */
export const getPreferences = defineRoute('getPreferences', async (input, context) => {
  const { owner } = await authenticateSelf(context, input);
  return findPreferences(context.db, owner);
});
