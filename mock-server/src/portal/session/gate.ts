/** What stands before each page of the portal: a session that lives and, for a form, proof that it is our own. */
import type { Context as HonoContext } from 'hono';
import type { Context } from '../../context.ts';
import type { AppEnvironment } from '../../http/app-environment.ts';
import { pickPortalLanguage } from '../layout/portal-language.ts';
import { refusalPage } from '../layout/refusal-page.ts';
import { findSignedIn, type SignedIn } from '../signed-in.ts';
import { FORM_TOKEN_FIELD, isFormTokenOf } from './form-token.ts';
import { loginOfSession } from './portal-sessions.ts';
import { safeReturnPath } from './return-path.ts';
import { portalCookies } from './session-cookie.ts';

export type Entry =
  | {
      readonly ok: true;
      readonly signedIn: SignedIn;
      readonly sessionToken: string;
      readonly form: FormData;
    }
  | { readonly ok: false; readonly response: Response };

export interface Gate {
  /** Without a session a page leads to the sign-in and back; a form is refused. */
  enter(c: HonoContext<AppEnvironment>): Promise<Entry>;
}

export function createGate(context: Context): Gate {
  const { publicUrl } = context.settings;
  const cookies = portalCookies(publicUrl);

  async function refuseForm(c: HonoContext<AppEnvironment>): Promise<Entry> {
    const language = pickPortalLanguage(c, publicUrl);
    context.logger.warn({ security: true, requestId: c.var.requestId, portal: 'form refused' }, 'form refused');
    return { ok: false, response: await refusalPage.formOver(c, context, language) };
  }

  return {
    async enter(c) {
      const isForm = c.req.method === 'POST';
      // Before the body is looked at: browsers tell on every POST where it comes from.
      if (isForm && c.req.header('origin') !== publicUrl) return refuseForm(c);
      const sessionToken = cookies.session(c);
      const login = sessionToken === undefined ? undefined : await loginOfSession(context, sessionToken);
      const signedIn = login === undefined ? undefined : await findSignedIn(context, login);
      if (sessionToken === undefined || signedIn === undefined) {
        if (isForm) return refuseForm(c);
        const returnTo = new URLSearchParams({ return: safeReturnPath(pathOf(c)) });
        return { ok: false, response: c.redirect(`/portal/sign-in?${returnTo}`, 303) };
      }
      const form = isForm ? await readForm(c) : new FormData();
      if (form === undefined || (isForm && !isFormTokenOf(sessionToken, form.get(FORM_TOKEN_FIELD))))
        return refuseForm(c);
      return { ok: true, signedIn, sessionToken, form };
    },
  };
}

/** Undefined where the body is no form. */
async function readForm(c: HonoContext<AppEnvironment>): Promise<FormData | undefined> {
  return c.req.formData().catch(() => undefined);
}

function pathOf(c: HonoContext<AppEnvironment>): string {
  const { pathname, search } = new URL(c.req.url);
  return `${pathname}${search}`;
}
