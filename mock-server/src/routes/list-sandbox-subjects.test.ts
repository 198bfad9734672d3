import { sandboxSubjectsSchema } from '@credit-check/domain/contract/sandbox';
import { afterAll, expect, test } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

test('lists each subject of the contract with what it shows', async () => {
  const { status, body } = await platform.get('/sandbox/subjects', { as: null });
  expect(status).toBe(200);
  const { items } = sandboxSubjectsSchema.parse(body);
  expect(items).toContainEqual(
    expect.objectContaining({ scenario: 'adverse', scheme: 'uscc', id: '91990000MAT000026X' }),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ scenario: 'minor', kind: 'person', id: '990000201201010070' }),
  );
  for (const { id } of items) expect(id.slice(0, 8)).toMatch(/990000/);
});
