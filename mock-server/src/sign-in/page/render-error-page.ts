import type { KoaContextWithOIDC } from 'oidc-provider';
import { pageHeaders } from './document.ts';
import { errorPage, failureOf } from './error-page.ts';

/** oidc-provider's `renderError`: the error page in place of its own. */
export async function renderErrorPage(ctx: KoaContextWithOIDC, _: unknown, error: Error): Promise<void> {
  ctx.set(pageHeaders());
  ctx.body = String(await errorPage(failureOf(error)));
}
