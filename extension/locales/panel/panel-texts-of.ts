import type { Locale } from '@credit-check/widget/locales/locale';
import { panelEn } from './en.ts';
import type { PanelTexts } from './texts.ts';
import { panelZhCN } from './zh-cn.ts';
import { panelZhTW } from './zh-tw.ts';

const tables: Readonly<Record<Locale, PanelTexts>> = { 'zh-CN': panelZhCN, 'zh-TW': panelZhTW, en: panelEn };

/** Apart from the other texts: what is drawn into pages need not carry them. */
export function panelTextsOf(locale: Locale): PanelTexts {
  return tables[locale];
}
