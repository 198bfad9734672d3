import { describe, expect, it } from 'vitest';
import { concernsMinor, isMinor } from './is-minor.ts';

describe('S3: minors (GX21, BT37)', () => {
  it.each([
    ['2012-01-01', '2026-11-21', true],
    ['2008-11-22', '2026-11-21', true],
    ['2008-11-21', '2026-11-21', false],
    ['2012-02-29', '2030-02-28', true],
    ['2012-02-29', '2030-03-01', false],
    ['2008-12-31', '2026-12-30', true],
    ['2008-12-31', '2026-12-31', false],
  ])('born %s, on %s a minor: %s', (bornOn, day, expected) => {
    expect(isMinor(bornOn, day)).toBe(expected);
  });

  it.each([
    ['determined before majority', { determinedOn: '2026-11-20' }, true],
    ['determined on the eighteenth birthday', { determinedOn: '2026-11-21' }, false],
    ['ended before majority, determined after', { determinedOn: '2027-01-05', conductEndedOn: '2026-11-20' }, true],
    ['ended after majority, determined before', { determinedOn: '2026-11-20', conductEndedOn: '2027-01-05' }, true],
  ])('conduct of someone born 2008-11-21, %s: %s', (_, record, expected) => {
    expect(concernsMinor('2008-11-21', record)).toBe(expected);
  });
});
