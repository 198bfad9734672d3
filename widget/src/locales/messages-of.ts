import { en } from './en.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

const tables: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** The texts of a locale. */
export function messagesOf(locale: Locale): Messages {
  return tables[locale];
}
