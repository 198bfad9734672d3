import { badgeMessagesOf } from './badge-messages-of.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages.ts';
import { enProblems } from './problems-en.ts';
import { zhCNProblems } from './problems-zh-cn.ts';
import { zhTWProblems } from './problems-zh-tw.ts';

const tables: Readonly<Record<Locale, Messages>> = {
  'zh-CN': { ...badgeMessagesOf('zh-CN'), problems: zhCNProblems },
  'zh-TW': { ...badgeMessagesOf('zh-TW'), problems: zhTWProblems },
  en: { ...badgeMessagesOf('en'), problems: enProblems },
};

/** All texts of a locale, with a sentence for every problem. */
export function messagesOf(locale: Locale): Messages {
  return tables[locale];
}
