import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate, type Presented } from './authenticate.ts';
import type { Querier } from './querier.ts';

/** A subject after real-name sign-in, who acts for itself. */
export type SelfQuerier = Querier & { readonly self: SubjectReference };

/**
 * The subject itself. Staff of an organisation, whatever it is, act for nobody's own file.
 * @throws ProblemError `credential.…` or `origin.not-allowed`
 */
export async function authenticateSelf(context: Context, presented: Presented): Promise<SelfQuerier> {
  const querier = await authenticate(context, presented, ['user']);
  if (isSelf(querier)) return querier;
  const code = 'credential.invalid';
  context.logger.warn({ security: true, requestId: presented.requestId, code }, 'credential refused');
  throw new ProblemError(code, 'this operation is for the subject itself, signed in by its real name');
}

/** Whether a subject asks about itself. */
export function isSelf(querier: Querier): querier is SelfQuerier {
  return querier.self !== undefined;
}
