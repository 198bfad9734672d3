import { NetworkFailed } from '@credit-check/api-client/errors/network-failed';
import { extensionClient } from '@credit-check/domain/contract/clients';
import * as oauth from 'oauth4webapi';

/** This extension as the platform knows it: a public client. */
export const client: oauth.Client = { client_id: extensionClient.clientId, id_token_signed_response_alg: 'ES256' };

const REQUEST_MS_MAX = 15_000;

/** Plain HTTP is for a platform on this machine only; which address may be plain is `parsePlatformAddress`'s to say. */
export function requestOptions(platform: string) {
  return {
    [oauth.allowInsecureRequests]: new URL(platform).protocol === 'http:',
    [oauth.customFetch]: fetchOrFail,
    signal: () => AbortSignal.timeout(REQUEST_MS_MAX),
  };
}

/** Rejects with `NetworkFailed` where nothing arrives, or the word of something that is down. */
async function fetchOrFail(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' }).catch((cause: unknown) => {
    throw new NetworkFailed({ cause });
  });
  if (response.status >= 500) throw new NetworkFailed({ status: response.status });
  return response;
}
