import { type ObjectionTarget, objectionTargetSchema } from '@credit-check/domain/contract/objection';
import { ProblemError } from '../../http/problem-error.ts';

/**
 * What a link names: `record:<id>`, `measure:<listing>:<code>`, `omission`. Attacker-controlled.
 * @throws ProblemError `not-found`
 */
export function parseTarget(text: string | undefined): ObjectionTarget {
  const [type, ...rest] = (text ?? '').split(':');
  const parsed = objectionTargetSchema.safeParse({ type, ...(rest.length > 0 && { id: rest.join(':') }) });
  if (!parsed.success) throw new ProblemError('not-found');
  return parsed.data;
}

/** As forms and addresses of the portal carry it: ids of entries, never of subjects (X5). */
export function targetText({ type, id }: ObjectionTarget): string {
  return id === undefined ? type : `${type}:${id}`;
}
