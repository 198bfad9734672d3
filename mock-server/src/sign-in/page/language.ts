export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * The first language of ours that a preference names, else `zh-CN`. A preference is a list of language tags as in
 * `ui_locales`, separated by spaces.
 */
export function pickLanguage(...preferences: readonly (string | undefined)[]): Language {
  for (const tag of preferences.flatMap((preference) => preference?.split(' ') ?? [])) {
    if (/^zh(-|$)/i.test(tag)) return 'zh-CN';
    if (/^en(-|$)/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}
