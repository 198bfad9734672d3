import { extensionClient } from '@credit-check/domain/contract/clients';
import type { Provider } from 'oidc-provider';

/** An access token as a sign-in of this account gives it, without the browser. */
export async function issueToken(provider: Provider, accountId: string): Promise<string> {
  const client = await provider.Client.find(extensionClient.clientId);
  if (client === undefined) throw new Error('the extension is not a registered client');
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope(extensionClient.scope);
  const grantId = await grant.save();
  const token = new provider.AccessToken({ client, accountId, grantId, gty: 'authorization_code' });
  token.scope = extensionClient.scope;
  return token.save();
}
