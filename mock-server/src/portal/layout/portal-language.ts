import type { Context as HonoContext } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppEnvironment } from '../../http/app-environment.ts';
import { type Language, languages } from '../../pages/words.ts';
import { pickLanguage } from '../../sign-in/page/language.ts';

const COOKIE = 'portal_language';
const YEAR_SECONDS = 365 * 24 * 3600;

/** `?lang=en`, which is remembered; else what was remembered, else what the browser prefers, else Chinese. */
export function pickPortalLanguage(c: HonoContext<AppEnvironment>, publicUrl: string): Language {
  const wanted = languages.find((language) => language === c.req.query('lang'));
  if (wanted === undefined) return pickLanguage(getCookie(c, COOKIE), acceptedTags(c.req.header('accept-language')));
  const secure = publicUrl.startsWith('https:');
  setCookie(c, COOKIE, wanted, { path: '/portal', httpOnly: true, sameSite: 'Lax', secure, maxAge: YEAR_SECONDS });
  return wanted;
}

/** `en-GB,en;q=0.9` → `en-GB en`: browsers send the most preferred first. */
function acceptedTags(header = ''): string {
  return header
    .split(',')
    .map((range) => range.split(';')[0]!.trim())
    .join(' ');
}
