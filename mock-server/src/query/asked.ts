/** What was asked, as far as it could be read: a refusal is logged with as much (BT28). */

import { basisSchema, dutySchema, purposeSchema } from '@credit-check/domain/contract/purpose';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import { subjectReferenceSchema } from '@credit-check/domain/contract/subject';
import { parseSubject, type SubjectParse } from '@credit-check/domain/identifiers/subject';
import type * as z from 'zod/mini';

export type ParsedSubject = Extract<SubjectParse, { ok: true }>['subject'];

/** A query that is well formed. */
export interface Asked extends Pick<QueryRequest, 'basis' | 'purpose' | 'consentId' | 'duty'> {
  readonly subject: ParsedSubject;
}

export type PartlyAsked = Partial<Asked>;

/** The parts of a malformed body that are well formed by themselves. `raw` is attacker-controlled. */
export function readPartlyAsked(raw: unknown): PartlyAsked {
  if (typeof raw !== 'object' || raw === null) return {};
  const part = <Schema extends z.ZodMiniType>(schema: Schema, name: string): z.output<Schema> | undefined =>
    Object.hasOwn(raw, name) ? schema.safeParse(raw[name as keyof typeof raw]).data : undefined;
  const basis = part(basisSchema, 'basis');
  const purpose = part(purposeSchema, 'purpose');
  const duty = part(dutySchema, 'duty');
  const reference = part(subjectReferenceSchema, 'subject');
  const parsed = reference && parseSubject(reference);
  return {
    ...(basis && { basis }),
    ...(purpose && { purpose }),
    ...(duty && { duty }),
    ...(parsed?.ok && { subject: parsed.subject }),
  };
}
