import type { Locale } from '@credit-check/widget/locales/locale';
import { evidenceEn } from './en.ts';
import type { EvidenceTexts } from './texts.ts';
import { evidenceZhCN } from './zh-cn.ts';
import { evidenceZhTW } from './zh-tw.ts';

const tables: Readonly<Record<Locale, EvidenceTexts>> = {
  'zh-CN': evidenceZhCN,
  'zh-TW': evidenceZhTW,
  en: evidenceEn,
};

export function evidenceTextsOf(locale: Locale): EvidenceTexts {
  return tables[locale];
}
