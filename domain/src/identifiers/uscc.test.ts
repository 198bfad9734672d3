import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeUsccCheckCharacter, parseUscc } from './uscc.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

describe('parseUscc (GB 32100-2015)', () => {
  it.each([
    ['91990000MAT0000183', 'the sandbox'],
    ['91990000MAT000026X', 'the sandbox, check character X'],
    ['91350100M000100Y43', "the standard's own example"],
    ['914403001922038216', 'a published code'],
    ['91440300708461136T', 'a published code'],
  ])('accepts %s: %s', (code) => {
    expect(parseUscc(code)).toEqual({ ok: true, code, checkCharacterValid: true, organizationCodeValid: true });
  });

  it('accepts lower case and white space around it', () => {
    expect(parseUscc(' 91990000mat000026x\n')).toMatchObject({ ok: true, code: '91990000MAT000026X' });
  });

  it.each([
    ['', 'length'],
    ['91990000MAT000018', 'length'],
    ['91990000MAT00001833', 'length'],
    ['91990000MAI0000183', 'alphabet'],
    ['91990000MAO0000183', 'alphabet'],
    ['９１９９００００MAT0000183', 'alphabet'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseUscc(text)).toEqual({ ok: false, reason });
  });

  it('passes a well-formed code with a wrong check character and says so (S2)', () => {
    expect(parseUscc('91990000MAT0000184')).toMatchObject({ ok: true, checkCharacterValid: false });
  });

  it('notices every single wrong character', () => {
    const body = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map((c) => c.join(''));
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...ALPHABET), (first17, at, other) => {
        const code = first17 + computeUsccCheckCharacter(first17);
        expect(parseUscc(code)).toMatchObject({ checkCharacterValid: true });
        fc.pre(code[at] !== other);
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        expect(parseUscc(wrong)).toMatchObject({ ok: true, checkCharacterValid: false });
      }),
    );
  });
});
