import { expect, test } from 'vitest';
import type { SessionClaims } from '../session/session-claims.ts';
import { sharedClient } from './shared-client.ts';

const platform = 'https://platform.example';
const claims: SessionClaims = {
  jti: 'ems_1',
  origin: 'https://site.example',
  basis: 'public',
  purpose: { code: 'supplier-directory' },
  about: 'digest',
  iat: 1,
  exp: 901,
};
const consented: SessionClaims = { ...claims, basis: 'authorized', consentId: 'cns_1' };

const tokenOf = (claims: SessionClaims) => `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.sig`;
const clientOf = (claims: SessionClaims) => sharedClient(platform, tokenOf(claims));

test.each([claims, consented])('renewing a session of basis $basis makes no client more', (older) => {
  expect(clientOf({ ...older, jti: 'ems_2', iat: 900, exp: 1800 })).toBe(clientOf(older));
});

test.each([{ origin: 'https://other.example' }, { purpose: { code: 'hiring' } }, { about: 'another' }] as const)(
  'a session with %o asks by a client of its own',
  (other) => {
    expect(clientOf({ ...claims, ...other })).not.toBe(clientOf(claims));
  },
);

test('a key has one client on each platform', () => {
  expect(sharedClient(platform, 'pk_1')).toBe(sharedClient(platform, 'pk_1'));
  expect(sharedClient(platform, 'pk_1')).not.toBe(sharedClient('https://other.example', 'pk_1'));
});
