import { describe, expect, it } from 'vitest';
import { maskIdentifiers } from './mask-identifiers.ts';

describe('maskIdentifiers', () => {
  it.each([
    ['a USCC', 'asked about 91990000MAT000026X today'],
    ['a USCC in lower case', 'asked about 91990000mat000026x'],
    ['a resident ID', 'no file for 990000199001010017.'],
    ['a resident ID ending in x', '99000019900101005x'],
    ['one inside a JSON string', '{"msg":"UNIQUE failed: \\"91990000MAT000026X\\""}'],
    ['one glued into a longer word', '/v1/queries/x91990000MAT000026Xyy'],
    ['a code whose division is mistyped', 'code 9199OOOOMAT000026X and 91AB0000MAT000026X'.replaceAll('O', '0')],
  ])('hides %s', (_what, text) => {
    const masked = maskIdentifiers(text);
    expect(masked).toContain('[identifier]');
    expect(masked).not.toMatch(/MAT000026X|199001010/i);
  });

  it.each([
    ['a request id', 'req 0b6c7f1e-6f0a-4b1f-9d8e-0a1b2c3d4e5f'],
    ['a query id', 'qry_V1StGXR8Z5jdHi6B'],
    ['epoch milliseconds', '{"time":1795226400000}'],
    ['a sentence', 'listening on http://127.0.0.1:8787'],
  ])('leaves %s alone', (_what, text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });
});
