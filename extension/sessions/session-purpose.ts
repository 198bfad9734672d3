import { type Purpose, purposeSchema } from '@credit-check/domain/contract/purpose';
import * as z from 'zod/mini';
import type { CheckSession } from './check-session.ts';

/** What each query of the session states (D1); undefined while something required is missing. */
export function sessionPurpose({
  purposeCode,
  reference,
  note,
}: Pick<CheckSession, 'purposeCode' | 'reference' | 'note'>): Purpose | undefined {
  const parsed = z.safeParse(purposeSchema, {
    code: purposeCode,
    ...(reference.trim() !== '' && { reference: reference.trim() }),
    ...(note.trim() !== '' && purposeCode === 'other' && { note: note.trim() }),
  });
  return parsed.success ? parsed.data : undefined;
}
