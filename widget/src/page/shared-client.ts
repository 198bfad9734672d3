import { type CreditClient, createCreditClient } from '@credit-check/api-client/create-credit-client';

const clients = new Map<string, CreditClient>();

/** The page's one client of a platform with a credential: its queries travel together, its answers age on one timer. */
export function sharedClient(platform: string, credential: string): CreditClient {
  const key = `${platform} ${credential}`;
  let client = clients.get(key);
  if (client === undefined) {
    client = createCreditClient({ platform, credential });
    clients.set(key, client);
  }
  return client;
}
