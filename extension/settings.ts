/** What holds for this person: what they decide on the options page, within what the administrator has fixed. */
import { locales, resolveLocale } from '@credit-check/widget/locales/locale';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Managed, managed } from './managed.ts';
import { DEFAULT_PLATFORM, platformSchema } from './platform-address.ts';
import { stored } from './stored.ts';

const languageChoices = ['browser', ...locales] as const;
export type LanguageChoice = (typeof languageChoices)[number];

const settingsSchema = z.object({
  platform: platformSchema,
  /** `browser`: the browser's own language. */
  language: z.enum(languageChoices),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The person's own choices; they come back where the administrator lets go of one. */
export const ownSettings = stored<Settings>('local', 'settings', settingsSchema, {
  platform: DEFAULT_PLATFORM,
  language: 'browser',
});

/** `browserLanguage` is a BCP 47 tag. */
export function settingsWithin(own: Settings, fixed: Managed, browserLanguage: string): Settings {
  return {
    platform: fixed.platform ?? own.platform,
    language:
      allowedLanguages(fixed, browserLanguage).find((choice) => choice === own.language) ??
      fixed.languages?.[0] ??
      'browser',
  };
}

/** The choices the administrator leaves; the browser's language only where it leads to one of theirs. */
export function allowedLanguages({ languages }: Managed, browserLanguage: string): readonly LanguageChoice[] {
  if (languages === undefined) return languageChoices;
  const isAllowed = (choice: LanguageChoice) =>
    languages.includes(choice === 'browser' ? resolveLocale(browserLanguage) : choice);
  return languageChoices.filter(isAllowed);
}

export const settings = {
  async get(): Promise<Settings> {
    const [own, fixed] = await Promise.all([ownSettings.get(), managed.get()]);
    return settingsWithin(own, fixed, browser.i18n.getUILanguage());
  },
  /** Calls back whenever the person or the administrator changes something. Ends with the signal. */
  watch(listener: (value: Settings) => void, signal: AbortSignal): void {
    const tell = async () => {
      const next = await settings.get();
      if (!signal.aborted) listener(next);
    };
    ownSettings.watch(tell, signal);
    managed.watch(tell, signal);
  },
};
