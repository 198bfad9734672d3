import type { JurisdictionOutput } from '@credit-check/domain/contract/catalogue-output';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

it('names both jurisdictions, the periods they know and the time limits they set', async () => {
  const { body } = await platform.get<{ items: JurisdictionOutput[] }>('/v1/jurisdictions', { as: null });
  expect(body.items).toMatchObject([
    { id: 'guangxi', periods: 'disclosure', regulation: { prefix: 'GX', inForceFrom: '2023-05-01' } },
    { id: 'bingtuan', periods: 'publicity-and-retention', regulation: { prefix: 'BT', inForceFrom: '2023-04-01' } },
  ]);
  expect(body.items[0]?.deadlines).toContainEqual({ kind: 'service', days: 7, unit: 'days', article: 'GX49' });
});
