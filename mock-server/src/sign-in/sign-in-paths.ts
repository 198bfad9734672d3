/** Where the sign-in lives under the platform's address. */
export const oauthPaths = {
  authorization: '/oauth/authorize',
  token: '/oauth/token',
  revocation: '/oauth/revoke',
  userinfo: '/oauth/userinfo',
  jwks: '/oauth/jwks',
} as const;

/** Discovery: OpenID Connect's and RFC 8414's. */
export const discoveryPaths = ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'] as const;

/** Where an identity provider sends the browser back to. */
export const signInReturnPath = '/sign-in/return';

/** The page one sign-in under way shows. */
export function signInPath(uid: string): string {
  return `/sign-in/${uid}`;
}
