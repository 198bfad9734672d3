export interface RequestParts {
  readonly method: string;
  readonly headers: Headers;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** A request to the platform, as all of them are. */
export function makeRequest(url: string, { method, headers, body, signal }: RequestParts): Request {
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return new Request(url, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal,
    // The answer to a POST is kept by no browser, and the platform forbids it. Told so here, Chromium would not keep what a
    // preflight said either, and send one before each request.
    cache: method === 'POST' ? 'default' : 'no-store',
    credentials: 'omit',
    // The platform is told the page's origin, never its address (X4).
    referrerPolicy: 'no-referrer',
    // A query is not carried to another address than the one it was meant for.
    redirect: 'error',
  });
}
