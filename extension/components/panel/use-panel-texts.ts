import { panelTextsOf } from '../../locales/panel/panel-texts-of.ts';
import type { PanelTexts } from '../../locales/panel/texts.ts';
import { useWords } from '../words-context.ts';

/** The side panel's words, in the language of the screen. */
export function usePanelTexts(): PanelTexts {
  return panelTextsOf(useWords().locale);
}
