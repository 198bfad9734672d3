/** The sign-in page of one authorization request under way, `/sign-in/{uid}`. */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { errors, type InteractionResults, type Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import type { Accounts } from './accounts.ts';
import type { Elsewhere } from './elsewhere/create-elsewhere.ts';
import { type Markup, pageHeaders } from './page/document.ts';
import { errorPage, failureOf } from './page/error-page.ts';
import { type Language, pickLanguage } from './page/language.ts';
import { type OfferedUser, type SignInModel, signInPage } from './page/sign-in-page.ts';
import { PORTAL_CLIENT_ID } from './portal-client.ts';
import { sandboxUsers } from './sandbox-users.ts';
import { choiceSchema, findChosen } from './sign-in-choice.ts';
import { signInPath, signInReturnPath } from './sign-in-paths.ts';
import type { FindUser } from './user-directory.ts';

const FORM_BYTES_MAX = 4096;

type PageContext = Context<{ Bindings: HttpBindings }>;
type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

export interface InteractionParts {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly users: FindUser;
  readonly elsewhere: Elsewhere;
  readonly sandbox: boolean;
  readonly logger: Logger;
}

export function createInteractionRoutes(parts: InteractionParts): Hono<{ Bindings: HttpBindings }> {
  const { provider, elsewhere, sandbox } = parts;
  const routes = new Hono<{ Bindings: HttpBindings }>();
  const path = signInPath(':uid');

  // The interaction's cookie is sent below its own page only: that is where the answer is taken in.
  routes.get(signInReturnPath, async (c) => {
    const uid = await elsewhere.interactionOf(c.req.query('state') ?? '');
    if (uid === undefined) return page(c, errorPage('over'), 400);
    return c.redirect(`${signInPath(uid)}/return${new URL(c.req.url).search}`, 303);
  });

  routes.get(path, async (c) => {
    const interaction = await underWay(provider, c);
    return showSignIn(c, interaction, parts);
  });

  routes.post(path, csrf({ origin: provider.issuer }), bodyLimit({ maxSize: FORM_BYTES_MAX }), async (c) => {
    const interaction = await underWay(provider, c);
    const form = await c.req.parseBody();
    const choice = choiceSchema.safeParse(form);
    if (choice.data?.as === 'nobody') return finish(provider, c, { error: 'access_denied' });
    if (choice.data?.as === 'elsewhere') {
      const address = await elsewhere.begin(interaction.uid, choice.data.provider, languageOf(c, interaction, form));
      if (address !== undefined) return c.redirect(address.href, 303);
      return showSignIn(c, interaction, parts, form, { problem: 'elsewhere-not-trusted' });
    }
    if (!sandbox) return showSignIn(c, interaction, parts, form);
    const chosen = choice.success ? await findChosen(choice.data, parts.users) : undefined;
    if (!chosen?.ok) {
      const problem = chosen?.problem ?? 'incomplete';
      return showSignIn(c, interaction, parts, form, { problem, ...subjectOf(form) });
    }
    return finishAs(c, parts, chosen.user.login);
  });

  routes.get(`${path}/return`, async (c) => {
    const interaction = await underWay(provider, c);
    const outcome = await elsewhere.finish(interaction.uid, new URL(c.req.url));
    if (outcome.ok) return finishAs(c, parts, outcome.login);
    if (outcome.reason === 'cancelled') return c.redirect(signInPath(interaction.uid), 303);
    return showSignIn(c, interaction, parts, {}, { problem: `elsewhere-${outcome.reason}` });
  });

  routes.onError((error, c) => {
    if (error instanceof HTTPException) return page(c, errorPage('not-from-here'), error.status);
    const failure = failureOf(error);
    if (failure !== 'unavailable') return page(c, errorPage(failure), 400);
    parts.logger.error({ err: error }, 'sign-in failed');
    c.header('retry-after', '5');
    return page(c, errorPage(failure), 503);
  });

  return routes;
}

/** The interaction whose cookie the browser holds, if it is the one in the address. */
async function underWay(provider: Provider, c: PageContext): Promise<Interaction> {
  const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
  if (interaction.uid !== c.req.param('uid')) throw new errors.SessionNotFound('another interaction');
  return interaction;
}

/** Ends the interaction and sends the browser back into the authorization request. */
async function finish(provider: Provider, c: PageContext, result: InteractionResults): Promise<Response> {
  const returnTo = await provider.interactionResult(c.env.incoming, c.env.outgoing, result);
  return c.redirect(returnTo, 303);
}

async function finishAs(c: PageContext, { provider, accounts }: InteractionParts, login: string): Promise<Response> {
  const accountId = await accounts.idOf(login);
  return finish(provider, c, { login: { accountId, remember: false }, consent: {} });
}

function languageOf(c: PageContext, interaction: Interaction, form: Readonly<Record<string, unknown>>): Language {
  return pickLanguage(c.req.query('lang'), textOf(form.lang), textOf(interaction.params.ui_locales));
}

async function showSignIn(
  c: PageContext,
  interaction: Interaction,
  { users, elsewhere, sandbox }: InteractionParts,
  form: Readonly<Record<string, unknown>> = {},
  failed?: SignInModel['failed'],
): Promise<Response> {
  const language = languageOf(c, interaction, form);
  const providers = await elsewhere.offered();
  const target = new URL(String(interaction.params.redirect_uri)).origin;
  const markup = signInPage({
    language,
    client: interaction.params.client_id === PORTAL_CLIENT_ID ? 'portal' : 'extension',
    providers,
    ...(sandbox && { users: await offeredUsers(users) }),
    ...(failed && { failed }),
  });
  const status = failed !== undefined ? 422 : sandbox || providers.length > 0 ? 200 : 503;
  return page(c, markup, status, [...new Set([target, ...providers.map(({ origin }) => origin)])]);
}

async function offeredUsers(users: FindUser): Promise<readonly OfferedUser[]> {
  const found = await Promise.all(sandboxUsers.map(async (login) => ({ ...(await users(login)), login })));
  return found.flatMap(({ login, name }) => (name === undefined ? [] : [{ login, name }]));
}

function subjectOf(form: Readonly<Record<string, unknown>>): { scheme?: string; id?: string } {
  return { scheme: textOf(form.scheme), id: textOf(form.id) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function page(
  c: PageContext,
  markup: Markup,
  status: ContentfulStatusCode,
  formTargets?: readonly string[],
): Promise<Response> {
  // Through `c`, so that what middleware set beforehand goes along.
  return c.newResponse(String(await markup), { status, headers: pageHeaders(formTargets) });
}
