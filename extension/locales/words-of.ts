import { type Locale, resolveLocale } from '@credit-check/widget/locales/locale';
import type { Messages } from '@credit-check/widget/locales/messages';
import { messagesOf } from '@credit-check/widget/locales/messages-of';
import type { LanguageChoice } from '../settings.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

const tables: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export interface Words {
  readonly locale: Locale;
  /** The extension's own. */
  readonly texts: Texts;
  /** The widget's: statuses, problems, purposes. */
  readonly messages: Messages;
}

/** Everything a screen says, in the language chosen; `browserLanguage` is a BCP 47 tag. */
export function wordsOf(choice: LanguageChoice, browserLanguage: string): Words {
  const locale = choice === 'browser' ? resolveLocale(browserLanguage) : choice;
  return { locale, texts: tables[locale], messages: messagesOf(locale) };
}
