import type { MeasureItemOutput } from '@credit-check/domain/contract/catalogue-output';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

it('gives the regional list and the national one beside it, each with its source (L3)', async () => {
  const { body } = await platform.get<{ items: MeasureItemOutput[] }>('/v1/measures?jurisdiction=guangxi&limit=200', {
    as: null,
  });
  const regional = body.items.filter(({ level }) => level === 'regional');
  expect(regional.map(({ code }) => code)).toEqual(Array.from({ length: 8 }, (_, i) => `GX42-${i + 1}`));
  expect(body.items.filter(({ level }) => level === 'national').length).toBeGreaterThan(0);
  for (const { editionSource, article } of body.items) expect([editionSource, article].every(Boolean)).toBe(true);
});
