/** What the pages of consent say, one table per language. */
import type { Language } from '../../pages/words.ts';
import type { ConsentTexts } from './consent-texts.ts';
import { enConsentTexts } from './consent-texts-en.ts';
import { zhCNConsentTexts } from './consent-texts-zh-cn.ts';

export const consentWords: Readonly<Record<Language, ConsentTexts>> = { 'zh-CN': zhCNConsentTexts, en: enConsentTexts };
