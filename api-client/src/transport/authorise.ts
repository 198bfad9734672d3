/** Bearer credential: the string itself, or a function that gives the one that is valid now (user tokens are renewed). */
export type Credential = string | ((options: { signal: AbortSignal }) => Promise<string>);

/** Puts the credential on the request. Rejects as soon as the request's signal aborts, whether or not the function heeds it. */
export async function authorise(request: Request, credential: Credential): Promise<void> {
  const { signal } = request;
  const token = typeof credential === 'string' ? credential : await abortable(credential({ signal }), signal);
  request.headers.set('Authorization', `Bearer ${token}`);
}

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
