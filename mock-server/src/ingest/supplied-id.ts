import { suppliedIdSchema } from '@credit-check/domain/contract/record-input';
import { ProblemError } from '../http/problem-error.ts';

/**
 * What a provider names its record or listing by, from the path.
 * @throws ProblemError `request.malformed`
 */
export function suppliedId({ id }: Readonly<Record<string, string>>): string {
  const parsed = suppliedIdSchema.safeParse(id);
  if (parsed.success) return parsed.data;
  throw new ProblemError('request.malformed', 'the id in the path must be 1 to 100 of A-Z a-z 0-9 . _ ~ -');
}
