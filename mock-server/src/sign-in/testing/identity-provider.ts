/** An organisation's identity provider: another OpenID Connect server, at which the browser is signed in already. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it says of whoever signs in from now on; undefined: they cancel. */
  says(claims: Readonly<Record<string, unknown>> | undefined): void;
  close(): Promise<void>;
}

/** @param redirectUri the platform's `/sign-in/return` */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'platform', clientSecret: 'a-secret-of-the-platform' };
  let claims: Readonly<Record<string, unknown>> | undefined = {};
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], profile: ['preferred_username', 'resident_id'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: true,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of the identity provider'] },
    interactions: { url: (_, { uid }) => `/signed-in/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId, ...claims }) }),
    loadExistingGrant: async (ctx) => {
      const { client: of, account } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({ clientId: of?.clientId, accountId: account?.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/signed-in/')) return callback(request, response);
    const result = claims === undefined ? { error: 'access_denied' } : { login: { accountId: 'somebody' } };
    await provider.interactionFinished(request, response, result);
  });
  return {
    issuer,
    ...client,
    says(next) {
      claims = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
