import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Sandbox } from '../sandbox.ts';

/**
 * The sandbox of a platform that has one.
 * @throws ProblemError `not-found` on any other
 */
export function requireSandbox({ sandbox }: Context): Sandbox {
  if (sandbox === undefined) throw new ProblemError('not-found');
  return sandbox;
}
