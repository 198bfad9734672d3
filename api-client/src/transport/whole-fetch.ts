import { NetworkFailed } from '../errors/network-failed.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** Bearer credential: the string itself, or a function that gives the one that is valid now (user tokens are renewed). */
export type Credential = string | ((options: { signal: AbortSignal }) => Promise<string>);

/**
 * A fetch whose answer has arrived to its last byte: a connection that breaks within the body is a network failure like any
 * other, and so is an abort: only the caller knows whose it was. Without a credential nothing is added to the request.
 */
export function createWholeFetch(fetch: Fetch, credential: Credential | undefined): Fetch {
  return async (request) => {
    if (credential !== undefined) {
      const { signal } = request;
      const token = typeof credential === 'string' ? credential : await abortable(credential({ signal }), signal);
      request.headers.set('Authorization', `Bearer ${token}`);
    }
    try {
      const response = await fetch(request);
      const body = await response.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, response);
    } catch (cause) {
      throw new NetworkFailed({ cause });
    }
  };
}

/** Rejects as soon as the signal does, whether or not the work heeds it. */
async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
