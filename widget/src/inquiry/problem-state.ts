import { type ProblemCode, problems } from '@credit-check/domain/contract/problems';
import type { OpenState } from '../badge-state.ts';

/** The state a badge takes for a refusal: contract §4. */
export function problemState(code: ProblemCode): OpenState {
  if (code === 'consent.required' || code === 'consent.pending') return 'consent-needed';
  const { status } = problems[code];
  if (status === 401 || status === 403) return 'refused';
  return status === 429 || status >= 500 ? 'unavailable' : 'invalid';
}
