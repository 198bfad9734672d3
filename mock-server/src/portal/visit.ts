/** One request to a page of the portal: who is there, in which language, and how to answer. */

import type { Context as HonoContext } from 'hono';
import { html } from 'hono/html';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { AppEnvironment } from '../http/app-environment.ts';
import { streamOf } from '../http/stream-of.ts';
import type { Html } from '../pages/page.ts';
import type { Language } from '../pages/words.ts';
import { type PageContent, type PortalLink, respondWithPortalPage } from './layout/portal-page.ts';
import { FORM_TOKEN_FIELD, formTokenOf } from './session/form-token.ts';
import type { SignedIn } from './signed-in.ts';

export interface Visit<User extends SignedIn = SignedIn> {
  readonly signedIn: User;
  readonly language: Language;
  /** Path parameters, decoded. Attacker-controlled. */
  readonly params: Readonly<Record<string, string>>;
  /** Query parameters. Attacker-controlled. */
  readonly search: Readonly<Record<string, string>>;
  /** What was posted; empty on GET. Attacker-controlled. */
  readonly form: FormData;
  /** Goes into every `<form method="post">`: without it the form is refused. */
  readonly formToken: Html;
  /** The pages this user may use. */
  readonly navigation: readonly PortalLink[];
  readonly requestId: string;
  page(content: PageContent): Response | Promise<Response>;
  /** After a form that did something: to a page of the portal, so that a reload repeats nothing. */
  redirect(path: `/portal${string}`): Response;
  /** What is no page: a download. Pieces of a text are asked for as the browser takes them. */
  file(name: string, contentType: string, content: string | Uint8Array | AsyncIterable<string>): Response;
}

export interface VisitParts {
  readonly context: Context;
  readonly c: HonoContext<AppEnvironment>;
  readonly signedIn: SignedIn;
  readonly sessionToken: string;
  readonly language: Language;
  readonly form: FormData;
  readonly navigation: readonly PortalLink[];
}

export function createVisit({ context, c, signedIn, sessionToken, language, form, navigation }: VisitParts): Visit {
  const { platformName, sandbox } = context.settings;
  const formToken = html`<input type="hidden" name="${FORM_TOKEN_FIELD}" value="${formTokenOf(sessionToken)}">`;
  return {
    signedIn,
    language,
    params: c.req.param(),
    search: c.req.query(),
    form,
    formToken,
    navigation,
    requestId: c.var.requestId,
    page: (content) =>
      respondWithPortalPage(c, { language, platformName, sandbox, user: { signedIn, navigation, formToken } }, content),
    redirect: (path) => c.redirect(path, 303),
    file(name, contentType, content) {
      c.header('content-disposition', `attachment; filename="${name}"`);
      c.header('cross-origin-resource-policy', 'same-origin');
      return c.body(bodyOf(content, context.logger), 200, { 'content-type': contentType, 'cache-control': 'no-store' });
    },
  };
}

function bodyOf(
  content: string | Uint8Array | AsyncIterable<string>,
  logger: Logger,
): string | Uint8Array<ArrayBuffer> | ReadableStream {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) return Uint8Array.from(content);
  return streamOf(encoded(content, logger));
}

/** What failed goes to the log, which masks identifiers (X5); whoever else hears of it hears that it did. */
async function* encoded(pieces: AsyncIterable<string>, logger: Logger): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  try {
    for await (const piece of pieces) yield encoder.encode(piece);
  } catch (error) {
    logger.error({ err: error }, 'a download broke off');
    throw new Error('the download broke off');
  }
}
