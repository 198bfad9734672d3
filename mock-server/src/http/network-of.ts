import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Whom an address stands for: an IPv6 host changes among 2^64 addresses as it likes, so it is known by its network
 * (RFC 4291 §2.5.1). An IPv4 address is itself, however a socket writes it.
 * @example networkOf('2001:db8::7:1') // '2001:db8:0:0::/64'
 */
export function networkOf(address: string): string {
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split('%', 1)[0]!.split('::').map(groupsOf);
  const left = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return `${[...head, ...left, ...tail].slice(0, 4).join(':')}::/64`;
}

/** Without leading zeros. */
function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16).toString(16));
}
