import { ProblemError } from '../../http/problem-error.ts';
import type { Language } from '../../pages/words.ts';
import { procedureWords } from './procedure-words.ts';

/**
 * A refusal as a form says it again; its own words are the contract's, with the article.
 * @throws what is no refusal
 */
export function whatIsWrong(error: unknown, language: Language): string {
  if (!(error instanceof ProblemError) || error.code === 'platform.unavailable') throw error;
  return `${procedureWords[language].refused}${error.detail ?? error.code}`;
}
