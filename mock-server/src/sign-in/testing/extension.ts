/** The extension's side of the code flow, by hand. */
import { hash, randomBytes } from 'node:crypto';
import { extensionClient } from '@credit-check/domain/contract/clients';
import { type Browser, createBrowser } from './browser.ts';

export const redirectUri = extensionClient.redirectUris[0];

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

export interface Attempt {
  readonly verifier: string;
  readonly url: string;
}

/** An authorization request; `changes` overrides parameters, undefined leaves one out. */
export function authorizationRequest(origin: string, changes: Record<string, string | undefined> = {}): Attempt {
  const verifier = randomBytes(32).toString('base64url');
  const parameters: Record<string, string | undefined> = {
    client_id: extensionClient.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: extensionClient.scope,
    state: 'state-1',
    code_challenge: hash('sha256', verifier, 'base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { verifier, url: `${origin}/oauth/authorize?${new URLSearchParams(given)}` };
}

/** Opens the sign-in page; the page's address. */
export async function openSignIn(browser: Browser, request: Attempt): Promise<string> {
  const started = await browser.get(request.url);
  return new URL(started.headers.get('location') ?? '', request.url).href;
}

/** Posts a choice on the page and follows back to the client; the address the client is called at. */
export async function choose(browser: Browser, page: string, form: Record<string, string>): Promise<URL> {
  const chosen = await browser.post(page, form);
  const resumed = await browser.get(chosen.headers.get('location') ?? '');
  return new URL(resumed.headers.get('location') ?? '');
}

export interface SignedIn {
  readonly verifier: string;
  readonly code: string;
}

/** Signs in as far as the code. */
export async function signIn(
  origin: string,
  form: Record<string, string> = asUser('officer@agency'),
): Promise<SignedIn> {
  const browser = createBrowser();
  const request = authorizationRequest(origin);
  const called = await choose(browser, await openSignIn(browser, request), form);
  return { verifier: request.verifier, code: called.searchParams.get('code') ?? '' };
}

export async function signInForTokens(origin: string, form?: Record<string, string>): Promise<Tokens> {
  const { code, verifier } = await signIn(origin, form);
  return (await (await exchange(origin, code, verifier)).json()) as Tokens;
}

export function asUser(user: string): Record<string, string> {
  return { as: 'user', user };
}

export function asSubject(scheme: string, id: string): Record<string, string> {
  return { as: 'subject', scheme, id };
}

export function exchange(origin: string, code: string, verifier: string, uri: string = redirectUri): Promise<Response> {
  return post(origin, '/oauth/token', {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: uri,
  });
}

export function refresh(origin: string, token: string): Promise<Response> {
  return post(origin, '/oauth/token', { grant_type: 'refresh_token', refresh_token: token });
}

export function revoke(origin: string, token: string): Promise<Response> {
  return post(origin, '/oauth/revoke', { token });
}

export function userinfo(origin: string, accessToken: string): Promise<Response> {
  return fetch(`${origin}/oauth/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
}

function post(origin: string, path: string, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ client_id: extensionClient.clientId, ...form });
  return fetch(`${origin}${path}`, { method: 'POST', body });
}
