import type { Procedure } from '@credit-check/domain/severe-list/listing-case';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { Language } from '../../pages/words.ts';
import { procedureWords } from './procedure-words.ts';

/** The steps of a listing's procedure as `stepsOf` shows them, oldest first (L2, D6). */
export function listingHistory({ history }: Pick<Procedure, 'history'>, language: Language) {
  const { listingSteps } = procedureWords[language];
  return history.map(({ type, by, at, ...said }) => ({
    type: listingSteps[type],
    by,
    at: formatInstant(at),
    ...('statement' in said && said.statement !== undefined && { reason: said.statement }),
  }));
}
