import { defineRoute } from '../routing/route.ts';

/** An unknown user is `not-found`, which the sign-in says itself. */
export const createSandboxToken = defineRoute('createSandboxToken', async ({ body }, { signIn }) => ({
  accessToken: await signIn.issue(body.user),
}));
