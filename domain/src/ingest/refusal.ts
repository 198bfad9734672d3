/** A refusal of what a provider supplies: a code of the contract, the articles it rests on, and nothing of the content. */
import type { Problem, ProblemCode } from '../contract/problems.ts';
import type { Citation } from '../disclosure/citations.ts';

export type IngestCode = Extract<
  ProblemCode,
  'request.malformed' | 'subject.malformed' | 'measure.not-listed' | `record.${string}` | `listing.${string}`
>;

export interface IngestRefusal {
  readonly ok: false;
  readonly code: IngestCode;
  /** Empty where the form is wrong and no rule of law is at stake. */
  readonly rules: readonly Citation[];
  /** The article and what to do, in English. Names fields, never repeats what they hold. */
  readonly detail: string;
  readonly errors?: Problem['errors'];
}

/** @example refuse('record.minor', ['GX21'], 'the conduct was a minor’s').detail // 'GX21: the conduct was a minor’s' */
export function refuse(code: IngestCode, rules: readonly Citation[], sentence: string): IngestRefusal {
  return { ok: false, code, rules, detail: rules.length === 0 ? sentence : `${rules.join(', ')}: ${sentence}` };
}
