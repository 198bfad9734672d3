import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectSchemes } from '../contract/subject.ts';
import { maskId, maskName } from './mask.ts';

describe('masking (BT29, GX25)', () => {
  it.each([
    ['resident-id', '990000199001010017', '990**************7'],
    ['passport', 'E12345678', '*******78'],
    ['passport', 'E1', '**'],
    ['uscc', '91990000MAT000026X', '91990000MAT000026X'],
  ] as const)('%s %s is shown as %s', (scheme, id, shown) => {
    expect(maskId(scheme, id)).toBe(shown);
  });

  it.each([
    ['沙小盒', '沙**'],
    ['沙', '*'],
    ['', '*'],
    ['𠮷野', '𠮷*'],
  ])('name %j is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it('never lets the whole of a personal identifier through, nor most of it', () => {
    const personal = subjectSchemes.filter((scheme) => scheme !== 'uscc');
    fc.assert(
      fc.property(fc.constantFrom(...personal), fc.stringMatching(/^[0-9A-Z]{1,20}$/), (scheme, id) => {
        const shown = maskId(scheme, id);
        expect(shown).toHaveLength(id.length);
        expect([...shown].filter((character) => character !== '*').length).toBeLessThanOrEqual(
          Math.min(4, id.length - 1),
        );
      }),
    );
  });
});
