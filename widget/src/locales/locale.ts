/** The languages a screen can speak, and which of them a language tag asks for. */

export const locales = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The official wording is simplified Chinese: whatever no other language claims reads it. */
export const defaultLocale: Locale = 'zh-CN';

/** Scripts and regions (BCP 47) written with traditional characters. */
const TRADITIONAL = /^zh\b.*-(hant|tw|hk|mo)\b/i;

/**
 * Locale for a BCP 47 language tag such as an element's `lang`.
 * @example resolveLocale('zh-Hant-HK') // 'zh-TW'
 * @example resolveLocale('ug') // 'zh-CN'
 */
export function resolveLocale(tag: string | undefined): Locale {
  if (tag === undefined) return defaultLocale;
  if (TRADITIONAL.test(tag)) return 'zh-TW';
  return /^en\b/i.test(tag) ? 'en' : defaultLocale;
}
