/** The portal's two cookies: the session, and what a sign-in under way has to remember. Scripts can read neither. */
import type { Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import * as z from 'zod/mini';
import type { AppEnvironment } from '../../http/app-environment.ts';
import { LIFETIME_MS } from './portal-sessions.ts';

const SESSION = 'portal_session';
const SIGN_IN = 'portal_sign_in';
const SIGN_IN_SECONDS = 15 * 60;

const signInUnderWaySchema = z.object({ state: z.string(), verifier: z.string(), returnTo: z.string() });
/** `state` tells our own sign-in from one somebody else began (RFC 6749 §10.12). */
export type SignInUnderWay = z.infer<typeof signInUnderWaySchema>;

export interface PortalCookies {
  session(c: HonoContext<AppEnvironment>): string | undefined;
  setSession(c: HonoContext<AppEnvironment>, token: string): void;
  clearSession(c: HonoContext<AppEnvironment>): void;
  signIn(c: HonoContext<AppEnvironment>): SignInUnderWay | undefined;
  setSignIn(c: HonoContext<AppEnvironment>, underWay: SignInUnderWay): void;
  clearSignIn(c: HonoContext<AppEnvironment>): void;
}

/** Under https their names are bound to this very host (`__Host-`, RFC 6265bis §4.1.3.2). */
export function portalCookies(publicUrl: string): PortalCookies {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? 'host' : undefined;
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...(prefix && { prefix }) };
  return {
    session: (c) => getCookie(c, SESSION, prefix),
    setSession: (c, token) => setCookie(c, SESSION, token, { ...options, maxAge: LIFETIME_MS / 1000 }),
    clearSession: (c) => void deleteCookie(c, SESSION, options),
    signIn: (c) => readSignIn(getCookie(c, SIGN_IN, prefix)),
    setSignIn: (c, underWay) =>
      setCookie(c, SIGN_IN, Buffer.from(JSON.stringify(underWay)).toString('base64url'), {
        ...options,
        maxAge: SIGN_IN_SECONDS,
      }),
    clearSignIn: (c) => void deleteCookie(c, SIGN_IN, options),
  };
}

function readSignIn(cookie: string | undefined): SignInUnderWay | undefined {
  if (cookie === undefined) return undefined;
  try {
    return signInUnderWaySchema.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
