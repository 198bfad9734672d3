import { ProblemError } from './problem-error.ts';

/** Another server process has made something of a request with this `Idempotency-Key` meanwhile: that is the answer. */
export class KeyTakenError extends ProblemError {
  constructor() {
    super('conflict', 'another request with this Idempotency-Key is under way');
  }
}
