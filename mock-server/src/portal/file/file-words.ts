/** What the pages of a subject's own file say, one table per language. */
import type { Language } from '../../pages/words.ts';
import type { FileTexts } from './file-texts.ts';
import { enFileTexts } from './file-texts-en.ts';
import { zhCNFileTexts } from './file-texts-zh-cn.ts';

export const fileWords: Readonly<Record<Language, FileTexts>> = { 'zh-CN': zhCNFileTexts, en: enFileTexts };
