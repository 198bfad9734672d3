/**
 * Cookies of `localhost` are not those of `127.0.0.1`: a sign-in begun under the other name moves over first. Undefined where
 * the request is where it belongs.
 */
export function atIssuersName(issuer: URL, requested: string): string | undefined {
  const url = new URL(requested);
  if (url.hostname === issuer.hostname || !isLoopback(url) || !isLoopback(issuer)) return undefined;
  return `${issuer.origin}${url.pathname}${url.search}`;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
