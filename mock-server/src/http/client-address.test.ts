import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startPlatform } from '../server.ts';
import { createClientAddress } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('where a request came from', () => {
  const behind = createClientAddress(['10.0.0.0/8', 'loopback']);

  it.each([
    ['no proxy is trusted: what it claims is not read', [], '10.0.0.1', '198.51.100.7', '10.0.0.1'],
    ['somebody else claims', ['10.0.0.0/8'], '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['a trusted proxy says', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['the proxy as an address within IPv6', ['10.0.0.0/8'], '::ffff:10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['a proxy that says nothing', ['10.0.0.0/8'], '10.0.0.1', undefined, '10.0.0.1'],
  ] as const)('%s', (_, trusted, remote, forwarded, expected) => {
    expect(createClientAddress(trusted)(from(remote, forwarded))).toBe(expected);
  });

  it('is the nearest that is not a proxy of ours: further left anybody may have written', () => {
    expect(behind(from('127.0.0.1', '192.0.2.1, 198.51.100.7, 10.0.0.2'))).toBe('198.51.100.7');
  });

  it('refuses a list that is no addresses', () => {
    expect(() => createClientAddress(['credit.example'])).toThrow(/credit\.example/);
  });
});

describe('the limit by address', () => {
  it.each([
    ['is one for all who hide behind a proxy nobody trusts', [], 1_198],
    ['is each client’s own behind a trusted proxy', ['loopback'], 1_199],
  ])('%s', async (_, trustedProxies, remaining) => {
    const data = ':memory:';
    const platform = await startPlatform({ port: 0, host: '127.0.0.1', data, limits: 'production', trustedProxies });
    try {
      const ask = (address: string) => fetch(`${platform.url}/v1/queries`, { headers: { 'x-forwarded-for': address } });
      await ask('198.51.100.7');
      const second = await ask('198.51.100.8');
      expect(second.headers.get('ratelimit')).toContain(`"address";r=${remaining}`);
    } finally {
      await platform.close();
    }
  });
});
