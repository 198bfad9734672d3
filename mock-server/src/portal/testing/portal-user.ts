/** Somebody signed in to the portal of a test platform, asking without a network or a browser. */
import type { Platform } from '../../compose.ts';
import { FORM_TOKEN_FIELD, formTokenOf } from '../session/form-token.ts';
import { beginSession } from '../session/portal-sessions.ts';

export interface PortalUser {
  get(path: string): Promise<Response>;
  /** Posts a form as a page of the portal would; `changes` to its headers and hidden fields make it another's. */
  post(path: string, form?: Readonly<Record<string, string>>, changes?: FormChanges): Promise<Response>;
  readonly sessionToken: string;
}

export interface FormChanges {
  readonly origin?: string | null;
  readonly formToken?: string;
}

/** @param login `operator@platform`, or a subject's identifier */
export async function openPortalAs(
  { app, context }: Pick<Platform, 'app' | 'context'>,
  login: string,
): Promise<PortalUser> {
  const sessionToken = await beginSession(context, login);
  const cookie = `portal_session=${sessionToken}`;
  return {
    sessionToken,
    get: async (path) => app.request(path, { headers: { cookie } }),
    async post(path, form = {}, { origin = context.settings.publicUrl, formToken = formTokenOf(sessionToken) } = {}) {
      const headers = new Headers({ cookie });
      if (origin !== null) headers.set('origin', origin);
      const body = new URLSearchParams({ [FORM_TOKEN_FIELD]: formToken, ...form });
      return app.request(path, { method: 'POST', headers, body });
    },
  };
}
