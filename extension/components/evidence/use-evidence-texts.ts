import { evidenceTextsOf } from '../../locales/evidence/evidence-texts-of.ts';
import type { EvidenceTexts } from '../../locales/evidence/texts.ts';
import { useWords } from '../words-context.ts';

/** Words of the evidence page, in the language of the screen. */
export function useEvidenceTexts(): EvidenceTexts {
  return evidenceTextsOf(useWords().locale);
}
