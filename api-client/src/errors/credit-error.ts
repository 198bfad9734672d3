/**
 * What every failure of the client has in common. Told apart by `name`, so that guards also hold across realms and
 * bundles. An abort is none of them: it rejects with the signal's own reason.
 */
export abstract class CreditError extends Error {
  abstract override readonly name: 'ProblemReceived' | 'NetworkFailed' | 'AnswerMalformed';
}

const names: readonly string[] = [
  'ProblemReceived',
  'NetworkFailed',
  'AnswerMalformed',
] satisfies CreditError['name'][];

/** True for each failure of the client itself; false for an abort and for errors of the caller's own functions. */
export function isCreditError(error: unknown): error is CreditError {
  return error instanceof Error && names.includes(error.name);
}
