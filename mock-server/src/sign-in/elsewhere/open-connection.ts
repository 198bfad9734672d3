/** A connected identity provider, as its discovery document describes it. */
import type { Selectable } from 'kysely';
import * as oidc from 'openid-client';
import type { IdentityProviderTable } from '../../store/administration-tables.ts';

export type ConnectedProvider = Selectable<IdentityProviderTable>;

const TIMEOUT_SECONDS = 10;

/**
 * Reads the provider's discovery document (OpenID Connect Discovery 1.0).
 * @throws where the provider cannot be reached, or what it says of itself is not as it must be
 */
export async function openConnection(provider: ConnectedProvider): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer);
  const authentication = provider.client_secret === null ? oidc.None() : oidc.ClientSecretBasic(provider.client_secret);
  return oidc.discovery(issuer, provider.client_id, undefined, authentication, {
    timeout: TIMEOUT_SECONDS,
    ...(isLoopback(issuer) && { execute: [oidc.allowInsecureRequests] }),
  });
}

/** True where plain HTTP leaves no machine. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
