import { describe, expect, test } from 'vitest';
import { isRenewal, readClaims, type SessionClaims } from './session-claims.ts';

const claims: SessionClaims = {
  jti: 'ems_1',
  origin: 'https://hr.example',
  basis: 'authorized',
  purpose: { code: 'hiring', reference: '招聘 7' },
  consentId: 'cns_1',
  about: 'digest',
  iat: 1,
  exp: 901,
  frame: true,
};

function tokenOf(payload: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `e30.${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.sig`;
}

test('a session says what it is for, in any script', () => {
  expect(readClaims(tokenOf(claims))).toEqual(claims);
});

test.each([
  '',
  'no token',
  'a.b.c',
  tokenOf(null),
  tokenOf({}),
  tokenOf({ ...claims, basis: 'gossip' }),
  tokenOf({ ...claims, frame: false }),
  tokenOf({ ...claims, exp: 'tomorrow' }),
])('%s is no session', (text) => {
  expect(readClaims(text)).toBeUndefined();
});

describe('a newer session', () => {
  test('for the same question keeps what the older one answered', () => {
    expect(isRenewal(claims, { ...claims, jti: 'ems_2', iat: 900, exp: 1800 })).toBe(true);
  });

  test.each([
    { about: 'another' },
    { consentId: 'cns_2' },
    { basis: 'public' },
    { origin: 'https://other.example' },
    { purpose: { code: 'hiring' } },
    { purpose: { code: 'promotion', reference: '招聘 7' } },
  ] as const)('with %o asks another question', (other) => {
    expect(isRenewal(claims, { ...claims, ...other })).toBe(false);
  });
});
