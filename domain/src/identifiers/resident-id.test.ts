import { describe, expect, it } from 'vitest';
import { parseResidentId } from './resident-id.ts';

describe('parseResidentId (GB 11643-1999)', () => {
  it.each([
    ['990000199001010017', '1990-01-01'],
    ['99000019900101005X', '1990-01-01'],
    ['990000201201010070', '2012-01-01'],
    // The example of the standard's annex.
    ['11010519491231002X', '1949-12-31'],
  ])('reads %s', (id, bornOn) => {
    expect(parseResidentId(id)).toEqual({ ok: true, id, bornOn });
  });

  it('accepts a lower-case x', () => {
    expect(parseResidentId('99000019900101005x')).toMatchObject({ ok: true, id: '99000019900101005X' });
  });

  it.each([
    ['990000199001010018', 'check-character'],
    ['990000199002300017', 'birth-date'],
    ['990000202302290011', 'birth-date'],
    ['99000019900101001', 'length'],
    ['99000019900101X017', 'alphabet'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseResidentId(text)).toEqual({ ok: false, reason });
  });
});
