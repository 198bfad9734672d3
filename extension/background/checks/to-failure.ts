import { isAnswerMalformed } from '@credit-check/api-client/errors/answer-malformed';
import { isNetworkFailed } from '@credit-check/api-client/errors/network-failed';
import { isProblemReceived } from '@credit-check/api-client/errors/problem-received';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { Failure } from '../../checks/check-run.ts';
import { isSignedOut } from '../sign-in/signed-out.ts';

/** Codes that say the token is not taken any more. */
const credentialCodes: ReadonlySet<ProblemCode> = new Set([
  'credential.missing',
  'credential.invalid',
  'credential.expired',
]);

/** Why a row has no answer. */
export function toFailure(error: unknown): Failure {
  if (isProblemReceived(error)) return problemFailure(error.code);
  if (isSignedOut(error)) return { kind: 'signed-out' };
  if (isNetworkFailed(error)) return { kind: 'network' };
  if (isAnswerMalformed(error)) return { kind: 'malformed' };
  return { kind: error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'interrupted' };
}

/** The failure a problem's code stands for. */
export function problemFailure(code: ProblemCode): Failure {
  return { kind: credentialCodes.has(code) ? 'signed-out' : 'problem', code };
}
