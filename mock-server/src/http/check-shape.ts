/** Holds outside input against a schema and says what is wrong where, under the contract's code. */
import { jsonPointer } from '@credit-check/domain/contract/json-pointer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';

const ERRORS_MAX = 20;

export type ShapeCheck<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemError };

/** Parses `value`; a failure becomes the refusal of contract §2, "Which one". */
export function checkShape<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): ShapeCheck<z.output<Schema>> {
  const result = z.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.data };
  const errors = result.error.issues
    .slice(0, ERRORS_MAX)
    .map((issue) => ({ pointer: jsonPointer(issue.path), message: issue.message }));
  return { ok: false, problem: new ProblemError(codeOf(result.error.issues), undefined, { errors }) };
}

/** A body wrong in its subject, purpose or duty alone has a code of its own; anything else is malformed. */
function codeOf(issues: readonly z.core.$ZodIssue[]): ProblemCode {
  const roots = new Set(issues.map((issue) => issue.path[0]));
  roots.delete('subject');
  if (roots.size === 0) return 'subject.malformed';
  roots.delete('purpose');
  if (roots.size === 0) return 'purpose.invalid';
  roots.delete('duty');
  return roots.size === 0 ? 'duty.required' : 'request.malformed';
}
