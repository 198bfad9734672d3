import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('base64 and base64url (RFC 4648)', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j (§10)', (text, encoded) => {
    const input = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(encodeBase64(input)).toBe(encoded);
    expect(encodeBase64Url(input)).toBe(encoded.replaceAll('=', ''));
  });

  it('reads what it writes, of any length', () => {
    fc.assert(
      fc.property(bytes, (input) => {
        expect(decodeBase64(encodeBase64(input))).toEqual(input);
        expect(decodeBase64Url(encodeBase64Url(input))).toEqual(input);
      }),
    );
    const long = new Uint8Array(100_000).fill(251);
    expect(decodeBase64Url(encodeBase64Url(long))).toEqual(long);
  });

  it('has one text for one sequence of bytes: any text it reads is the one it writes', () => {
    const hostile = fc.stringMatching(/^[A-Za-z0-9+/_=\n -]{0,12}$/);
    fc.assert(
      fc.property(hostile, (text) => {
        const standard = decodeBase64(text);
        const urlSafe = decodeBase64Url(text);
        if (standard) expect(encodeBase64(standard)).toBe(text);
        if (urlSafe) expect(encodeBase64Url(urlSafe)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Zm9v ', 'Zm9v\n', 'Zm9v====', 'Z-9v', 'Zé==', '='])(
    'refuses %j as base64',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined();
    },
  );

  it.each(['Z', 'Zh', 'Zm9', 'Zg==', 'Z+9v', 'Zm 9v', 'Zm9vé'])('refuses %j as base64url', (text) => {
    expect(decodeBase64Url(text)).toBeUndefined();
  });
});
