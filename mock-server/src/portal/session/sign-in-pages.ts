/** Into the portal and out again: its first page, the code flow with PKCE through the platform's own sign-in, the way out. */
import { hash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import type { AppEnvironment, PlatformApp } from '../../http/app-environment.ts';
import type { Language } from '../../pages/words.ts';
import { PORTAL_CLIENT_ID, PORTAL_SCOPE, portalCallbackPath } from '../../sign-in/portal-client.ts';
import { oauthPaths } from '../../sign-in/sign-in-paths.ts';
import { endSignIns } from '../../store/end-sign-ins.ts';
import { pickPortalLanguage } from '../layout/portal-language.ts';
import { respondWithPortalPage } from '../layout/portal-page.ts';
import { portalWords } from '../layout/portal-words.ts';
import { refusalPage } from '../layout/refusal-page.ts';
import { createGate } from './gate.ts';
import { beginSession, endSession } from './portal-sessions.ts';
import { safeReturnPath } from './return-path.ts';
import { portalCookies } from './session-cookie.ts';

/** It holds the form token and perhaps one field more. */
const FORM_BYTES_MAX = 4096;

/** In the form of a sign-out that ends the user's other sessions and tokens too. */
export const EVERYWHERE_FIELD = 'everywhere';

/** Adds `/portal/sign-in`, `/portal/signed-in` and `/portal/sign-out`. */
export function serveSignIn(app: PlatformApp, context: Context): void {
  const { publicUrl } = context.settings;
  const cookies = portalCookies(publicUrl);
  const gate = createGate(context);
  const languageOf = (c: HonoContext<AppEnvironment>) => pickPortalLanguage(c, publicUrl);

  app.get('/portal/sign-in', (c) => {
    const language = languageOf(c);
    const returnTo = safeReturnPath(c.req.query('return'));
    return showEntrance(c, context, language, returnTo);
  });

  app.get('/portal/sign-in/begin', (c) => {
    const state = secret(context);
    const verifier = secret(context);
    cookies.setSignIn(c, { state, verifier, returnTo: safeReturnPath(c.req.query('return')) });
    const request = new URLSearchParams({
      client_id: PORTAL_CLIENT_ID,
      redirect_uri: `${publicUrl}${portalCallbackPath}`,
      response_type: 'code',
      scope: PORTAL_SCOPE,
      state,
      code_challenge: hash('sha256', verifier, 'base64url'),
      code_challenge_method: 'S256',
      ui_locales: languageOf(c),
    });
    return c.redirect(`${oauthPaths.authorization}?${request}`, 303);
  });

  app.get(portalCallbackPath, async (c) => {
    const language = languageOf(c);
    try {
      const underWay = cookies.signIn(c);
      const { state, code, error } = c.req.query();
      if (underWay === undefined || state !== underWay.state) return await refusalPage.signInOver(c, context, language);
      cookies.clearSignIn(c);
      if (error !== undefined) return c.redirect('/portal/sign-in?done=cancelled', 303);
      const user = code && (await context.signIn.redeem({ code, verifier: underWay.verifier }));
      if (!user) return await refusalPage.signInOver(c, context, language);
      const before = cookies.session(c);
      if (before !== undefined) await endSession(context, before);
      cookies.setSession(c, await beginSession(context, user.user));
      return c.redirect(underWay.returnTo, 303);
    } catch (failure) {
      return refusalPage.ofError(c, context, language, failure);
    }
  });

  app.post('/portal/sign-out', bodyLimit({ maxSize: FORM_BYTES_MAX }), async (c) => {
    const entered = await gate.enter(c);
    if (!entered.ok) return entered.response;
    if (entered.form.has(EVERYWHERE_FIELD)) await endSignIns(context.db, entered.signedIn.login);
    else await endSession(context, entered.sessionToken);
    cookies.clearSession(c);
    return c.redirect('/portal/sign-in?done=signed-out', 303);
  });
}

function showEntrance(
  c: HonoContext<AppEnvironment>,
  { settings: { platformName, sandbox } }: Context,
  language: Language,
  returnTo: string,
): Response | Promise<Response> {
  const text = portalWords[language];
  const notes = new Map([
    ['cancelled', text.cancelled],
    ['signed-out', text.signedOut],
  ]);
  const note = notes.get(c.req.query('done') ?? '');
  const begin = `/portal/sign-in/begin?${new URLSearchParams({ return: returnTo })}`;
  const body = html`${note === undefined ? '' : html`<p class="done" role="status">${note}</p>`}
<p class="lead">${text.lead}</p>
<ul>${text.what.map((line) => html`<li>${line}</li>`)}</ul>
<p class="actions"><a class="button" href="${begin}">${text.signIn}</a></p>`;
  return respondWithPortalPage(c, { language, platformName, sandbox }, { title: text.title, body });
}

function secret({ randomBytes }: Context): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}
