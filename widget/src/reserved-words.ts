/** The longest words a badge usually says: their room is kept from the start, so that an answer moves nothing (CLS 0). */
import { badgeMessagesOf } from './locales/badge-messages-of.ts';
import { type Locale, locales } from './locales/locale.ts';
import type { BadgeMessages } from './locales/messages.ts';

/** For `data-reserve`: which of the words. */
export function reserveOf({ locale }: { readonly locale: Locale }, isSandbox = false): string {
  return isSandbox ? `${locale} sandbox` : locale;
}

/** A rule for each of them. With `attr()` no badge shares another's style: 10 ms of a thousand. */
export const reserveStyles = locales.flatMap((locale) => [ruleFor(locale, false), ruleFor(locale, true)]).join('');

function ruleFor(locale: Locale, isSandbox: boolean): string {
  const messages = badgeMessagesOf(locale);
  const words = JSON.stringify(longestWords(messages) + (isSandbox ? `\u2003 ${messages.sandbox}` : ''));
  return `[data-reserve="${reserveOf(messages, isSandbox)}"]::after{content:var(--credit-badge-reserve,${words})}`;
}

function longestWords({ status, objected }: BadgeMessages): string {
  const { all, scoped } = status['no-adverse-records'];
  const words = [all, scoped, `${status['severe-list'](2)}\u2003 ${objected(1, 2)}`];
  return words.sort((one, other) => other.length - one.length)[0]!;
}
