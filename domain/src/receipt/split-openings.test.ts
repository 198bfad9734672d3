import { describe, expect, it } from 'vitest';
import { splitOpenings } from './split-openings.ts';

describe('openings at an instant', () => {
  it('end at their instant, not after it; those without an end stay', () => {
    const openings = [{ until: 99 }, { until: 100 }, { until: 101 }, { until: null }];
    expect(splitOpenings(openings, 100)).toEqual({
      live: [{ until: 101 }, { until: null }],
      ended: [{ until: 99 }, { until: 100 }],
    });
  });
});
