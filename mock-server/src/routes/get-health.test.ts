import { afterAll, expect, test } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const health = () => platform.app.request('/healthz');

test('a platform that can answer is ready', async () => {
  const response = await health();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test.each([
  ['log', 'log.unavailable'],
  ['database', 'platform.unavailable'],
] as const)('one whose %s is unavailable is not, says when to look again, and recovers', async (what, code) => {
  platform.context.sandbox?.setFaults({ [what]: 'unavailable' });
  const response = await health();
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(await response.json()).toMatchObject({ code });
  platform.context.sandbox?.setFaults({});
  expect((await health()).status).toBe(200);
});
