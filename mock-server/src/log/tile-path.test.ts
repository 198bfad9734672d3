import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTilePath, parseTilePath } from './tile-path.ts';

describe('paths of tiles (C2SP tlog-tiles)', () => {
  it('writes indexes in groups of three digits, as the specification does', () => {
    expect(formatTilePath({ level: 0, index: 1234067, width: 256 })).toBe('0/x001/x234/067');
    expect(formatTilePath({ level: 2, index: 0, width: 1 })).toBe('2/000.p/1');
    expect(formatTilePath({ level: 'entries', index: 5, width: 256 })).toBe('entries/005');
  });

  it('reads what it writes', () => {
    const path = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
      index: fc.nat(999_999_999_999),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(path, (tile) => {
        expect(parseTilePath(formatTilePath(tile))).toEqual(tile);
      }),
    );
  });

  it.each([
    '',
    '0',
    '0/',
    '0/0',
    '0/0000',
    '00/000',
    '64/000',
    '-1/000',
    '0/x000/001',
    '0/000/001',
    '0/x001/x002',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    '0/000.p/',
    'entries/../000',
    'entries/000?',
    'checkpoint',
  ])('refuses %j', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });
});
