import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/**
 * Where a request came from: the other end of the connection or, where that is a trusted proxy, the nearest address in
 * `X-Forwarded-For` that is not one. What stands further left anybody may have written.
 * @param trusted addresses or ranges of proxies, such as `10.0.0.0/8` or `loopback`
 * @throws TypeError where one is neither
 */
export function createClientAddress(trusted: readonly string[]): (incoming: IncomingMessage) => string {
  if (trusted.length === 0) return ({ socket }) => socket.remoteAddress ?? 'unknown';
  const isTrusted = proxyAddress.compile([...trusted]);
  return (incoming) => (incoming.socket.remoteAddress === undefined ? 'unknown' : proxyAddress(incoming, isTrusted));
}

/** Whether `createClientAddress` would take it. */
export function isProxyAddress(text: string): boolean {
  try {
    proxyAddress.compile(text);
    return true;
  } catch {
    return false;
  }
}
