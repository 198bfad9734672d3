/** What subjects and desks read about objections, repairs and lists alike, one table per language. */
import type { Language } from '../../pages/words.ts';
import type { ProcedureTexts } from './procedure-texts.ts';
import { enProcedureTexts } from './procedure-texts-en.ts';
import { zhCNProcedureTexts } from './procedure-texts-zh-cn.ts';

export const procedureWords: Readonly<Record<Language, ProcedureTexts>> = {
  'zh-CN': zhCNProcedureTexts,
  en: enProcedureTexts,
};
