import { describe, expect, it } from 'vitest';
import { type Edition, editionOn } from './edition.ts';

const editions: readonly Edition<string>[] = [
  { inForceFrom: '2023-05-01', supersededOn: '2025-01-01', source: '一', items: ['a'] },
  { inForceFrom: '2025-01-01', supersededOn: '2026-07-01', source: '二', items: ['b'] },
];

describe('the edition in force on a day (GX19, BT23: catalogues change)', () => {
  it.each([
    ['on its first day', '2023-05-01', '一'],
    ['on its last day', '2024-12-31', '一'],
    ['on the first day of the next', '2025-01-01', '二'],
    ['before the first: the first', '2019-06-01', '一'],
    ['after the last has ended: none', '2026-07-01', undefined],
  ])('%s', (_, day, source) => {
    expect(editionOn(editions, day)?.source).toBe(source);
  });

  it('is the last while nothing supersedes it', () => {
    const open = [editions[0]!, { inForceFrom: '2025-01-01', source: '二', items: [] }];
    expect(editionOn(open, '2099-01-01')?.source).toBe('二');
  });
});
