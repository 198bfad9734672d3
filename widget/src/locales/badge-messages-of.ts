import { en } from './en.ts';
import type { Locale } from './locale.ts';
import type { BadgeMessages } from './messages.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

const tables: Readonly<Record<Locale, BadgeMessages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** The texts of a locale, as far as the element carries them. */
export function badgeMessagesOf(locale: Locale): BadgeMessages {
  return tables[locale];
}
