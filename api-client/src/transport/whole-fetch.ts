import { NetworkFailed } from '../errors/network-failed.ts';
import { authorise, type Credential } from './authorise.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** What has arrived to its last byte. */
export interface Received {
  readonly response: Response;
  readonly text: string;
}

/**
 * A fetch whose answer has arrived to its last byte: a connection that breaks within the body is a network failure like any
 * other, and so is an abort: only the caller knows whose it was. Without a credential nothing is added to the request.
 */
export function createWholeFetch(
  fetch: Fetch,
  credential: Credential | undefined,
): (request: Request) => Promise<Received> {
  return async (request) => {
    if (credential !== undefined) await authorise(request, credential);
    try {
      const response = await fetch(request);
      return { response, text: await response.text() };
    } catch (cause) {
      throw new NetworkFailed({ cause });
    }
  };
}
