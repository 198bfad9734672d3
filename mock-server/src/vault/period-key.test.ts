import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { PeriodKey, sealedPeriod } from './period-key.ts';

const secret = randomBytes(32);
const key = new PeriodKey(20_778, secret);
const text = 'WyJzYWx0Iiwic2xvdCIseyJpZCI6InJlY18xIn1d';

test('unseals what it has sealed, and says of itself which period that was', () => {
  const sealed = key.seal(text, 'qry_1/0');
  expect(new PeriodKey(20_778, secret).unseal(sealed, 'qry_1/0')).toBe(text);
  expect(sealedPeriod(sealed)).toBe(20_778);
  expect(Buffer.from(sealed).includes(text)).toBe(false);
});

test('the same text sealed for two places has nothing in common', () => {
  const [one, other] = [key.seal(text, 'qry_1/0'), key.seal(text, 'qry_1/1')].map((sealed) =>
    Buffer.from(sealed).subarray(4).toString('hex'),
  );
  expect(one!.slice(0, 16)).not.toBe(other!.slice(0, 16));
});

test.each([
  ['for another place', (sealed: Uint8Array) => key.unseal(sealed, 'qry_2/0')],
  ['with another secret', (sealed: Uint8Array) => new PeriodKey(20_778, randomBytes(32)).unseal(sealed, 'qry_1/0')],
  ['once altered', (sealed: Uint8Array) => key.unseal(sealed.with(9, sealed[9]! ^ 1), 'qry_1/0')],
])('does not unseal %s', (_, unseal) => {
  expect(() => unseal(key.seal(text, 'qry_1/0'))).toThrow();
});

test('derives for each place the same salt again: 128 bits in base64url', () => {
  const salts = Array.from({ length: 200 }, (_, i) => key.deriveSalt(`qry_1/${i}`));
  expect(new Set(salts).size).toBe(200);
  for (const salt of salts) {
    const bytes = Buffer.from(salt, 'base64url');
    expect([bytes.length, bytes.toString('base64url')]).toEqual([16, salt]);
  }
  expect(new PeriodKey(20_778, secret).deriveSalt('qry_1/0')).toBe(salts[0]);
  expect(new PeriodKey(20_778, randomBytes(32)).deriveSalt('qry_1/0')).not.toBe(salts[0]);
});
