/** The address of a platform as a person types it. */
import * as z from 'zod/mini';

export type PlatformAddressParse =
  | {
      readonly ok: true;
      /** An origin, without a trailing slash. */
      readonly address: string;
    }
  | { readonly ok: false; readonly reason: 'malformed' | 'insecure' | 'has-path' };

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/**
 * `https://…`; plain `http://` only for this machine, since tokens and codes travel to it.
 * @example parsePlatformAddress('https://credit.example/') // { ok: true, address: 'https://credit.example' }
 */
export function parsePlatformAddress(text: string): PlatformAddressParse {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { ok: false, reason: 'malformed' };
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'malformed' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, reason: 'malformed' };
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) return { ok: false, reason: 'insecure' };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { ok: false, reason: 'has-path' };
  return { ok: true, address: url.origin };
}

/** The sandbox on this computer. */
export const DEFAULT_PLATFORM = 'http://127.0.0.1:8787';

/** An address as `parsePlatformAddress` gives it. */
export const platformSchema = z.string().check(
  z.refine((text) => {
    const parsed = parsePlatformAddress(text);
    return parsed.ok && parsed.address === text;
  }),
);
