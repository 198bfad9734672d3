import type { ListingCase } from '@credit-check/domain/severe-list/listing-case';
import { stepRules } from '@credit-check/domain/severe-list/step-rules';
import { type AnswerStep, answerSteps } from './notice-words.ts';

/** What a subject may answer to a notice where it stands now (L2). */
export function openAnswers({ procedure: { state } }: Pick<ListingCase, 'procedure'>): AnswerStep[] {
  return answerSteps.filter((type) => stepRules[type].from.includes(state));
}
