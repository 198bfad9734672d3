/** Hands requests that Hono took in under @hono/node-server to the provider, which speaks Node's own HTTP. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type Provider from 'oidc-provider';
import type { AppEnvironment } from '../http/app-environment.ts';
import { atIssuersName } from './at-issuers-name.ts';
import { discoveryPaths, oauthPaths } from './sign-in-paths.ts';

interface NodeEnvironment {
  Bindings: HttpBindings;
  Variables: Pick<AppEnvironment['Variables'], 'headers'>;
}
type NodeContext = Context<NodeEnvironment>;

/** The provider's answers leave without passing the app's middleware again, so they get their headers beforehand. */
const quiet = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The provider's endpoints, each by method and path: whatever else is asked for stays the platform's 404. */
export function createProviderRoutes(provider: Provider): Hono<NodeEnvironment> {
  const issuer = new URL(provider.issuer);
  const callback = provider.callback();
  const routes = new Hono<NodeEnvironment>();

  async function handOver(c: NodeContext): Promise<Response> {
    const { incoming, outgoing } = c.env;
    speakAs(issuer, incoming);
    const headers = { ...Object.fromEntries(c.res.headers), ...c.get('headers'), ...quiet };
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    await callback(incoming, outgoing);
    return alreadySent(outgoing.statusCode);
  }

  routes.get(oauthPaths.authorization, async (c) => {
    const elsewhere = atIssuersName(issuer, c.req.url);
    return elsewhere === undefined ? handOver(c) : c.redirect(elsewhere, 307);
  });
  routes.get(`${oauthPaths.authorization}/:uid`, handOver);
  routes.on(['GET', 'POST', 'OPTIONS'], oauthPaths.userinfo, handOver);
  routes.on(['POST', 'OPTIONS'], [oauthPaths.token, oauthPaths.revocation], handOver);
  routes.on(['GET', 'OPTIONS'], [oauthPaths.jwks, ...discoveryPaths], handOver);
  return routes;
}

/** What Hono's middleware sees of an answer that has left: its status, for logs and metrics. */
function alreadySent(status: number): Response {
  const response = new Response(null, { status, headers: RESPONSE_ALREADY_SENT.headers });
  // @hono/node-server keeps a short cut past the mark for bodiless responses, until their body has been looked at.
  void response.body;
  return response;
}

/**
 * The provider builds addresses and decides on `secure` cookies from the request. What it must go by is the issuer, not
 * `Host` or what a proxy, or a stranger, wrote into the forwarded headers.
 */
function speakAs(issuer: URL, incoming: HttpBindings['incoming']): void {
  incoming.headers['x-forwarded-host'] = issuer.host;
  incoming.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
}
