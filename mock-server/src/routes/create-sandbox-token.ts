import { ProblemError } from '../http/problem-error.ts';
import { defineRoute } from '../http/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

export const createSandboxToken = defineRoute('createSandboxToken', async ({ body }, context) => {
  const { users, subjects } = requireSandbox(context);
  const known = users.includes(body.user) || subjects.some((subject) => subject.id === body.user);
  if (!known) throw new ProblemError('not-found', 'the sandbox has no such user');
  return { accessToken: await context.signIn.issue(body.user) };
});
