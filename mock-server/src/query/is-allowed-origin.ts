/** A port of any number at the end of a pattern. */
const ANY_PORT = ':*';

/**
 * Whether a browser's `Origin` is one of the patterns: an exact origin, or one that ends in `:*` for any port.
 * @example isAllowedOrigin('http://localhost:5173', ['http://localhost:*']) // true
 */
export function isAllowedOrigin(origin: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    if (!pattern.endsWith(ANY_PORT)) return origin === pattern;
    const host = pattern.slice(0, -ANY_PORT.length);
    return origin === host || (origin.startsWith(`${host}:`) && /^\d{1,5}$/.test(origin.slice(host.length + 1)));
  });
}
