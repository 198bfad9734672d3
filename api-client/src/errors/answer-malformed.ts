import { CreditError } from './credit-error.ts';

/** What arrived is not of the agreed form, or not about what was asked: it is never shown as an answer (X2). */
export class AnswerMalformed extends CreditError {
  override readonly name = 'AnswerMalformed';
  /** JSON Pointers (RFC 6901) to where the form is wrong; the values themselves stay out of errors (X5). */
  readonly pointers: readonly string[];

  constructor(reason: string, pointers: readonly string[] = []) {
    super(pointers.length === 0 ? reason : `${reason}: ${pointers.join(', ')}`);
    this.pointers = pointers;
  }
}

/** True where what arrived was no answer to the question. */
export function isAnswerMalformed(error: unknown): error is AnswerMalformed {
  return error instanceof Error && error.name === 'AnswerMalformed';
}
