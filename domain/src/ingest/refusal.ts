/** A refusal by law: a code of the contract, the articles it rests on, and nothing of what was supplied. */
import type { Problem, ProblemCode } from '../contract/problems.ts';
import type { Citation } from '../disclosure/citations.ts';

export interface Refused<Code extends ProblemCode> {
  readonly ok: false;
  readonly code: Code;
  /** Empty where the form is wrong and no rule of law is at stake. */
  readonly rules: readonly Citation[];
  /** The articles and what to do, in English. Names fields, never repeats what they hold. */
  readonly detail: string;
  readonly errors?: Problem['errors'];
}

export type IngestRefusal = Refused<
  Extract<
    ProblemCode,
    'request.malformed' | 'subject.malformed' | 'measure.not-listed' | `record.${string}` | `listing.${string}`
  >
>;

/** @example refuse('record.minor', ['GX21'], 'conduct of a minor').detail // 'GX21: conduct of a minor' */
export function refuse<Code extends ProblemCode>(
  code: Code,
  rules: readonly Citation[],
  sentence: string,
): Refused<Code> {
  return { ok: false, code, rules, detail: rules.length === 0 ? sentence : `${rules.join(', ')}: ${sentence}` };
}
