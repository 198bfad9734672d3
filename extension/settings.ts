/** What the user decides on the options page. */
import { locales } from '@credit-check/widget/locales/locale';
import * as z from 'zod/mini';
import { parsePlatformAddress } from './platform-address.ts';
import { stored } from './stored.ts';

const DEFAULT_PLATFORM = 'http://127.0.0.1:8787';

export const languageChoices = ['browser', ...locales] as const;
export type LanguageChoice = (typeof languageChoices)[number];

const settingsSchema = z.object({
  platform: z.string().check(
    z.refine((text) => {
      const parsed = parsePlatformAddress(text);
      return parsed.ok && parsed.address === text;
    }),
  ),
  /** `browser`: the browser's own language. */
  language: z.enum(languageChoices),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settings = stored<Settings>('local', 'settings', settingsSchema, {
  platform: DEFAULT_PLATFORM,
  language: 'browser',
});
