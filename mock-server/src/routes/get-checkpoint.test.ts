import { afterAll, expect, test } from 'vitest';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const checkpoint = async () => {
  const response = await platform.app.request('/log/checkpoint');
  return { response, lines: (await response.text()).split('\n') };
};

test('is a signed note that grows with each query, for anyone to read', async () => {
  const before = await checkpoint();
  expect(before.response.status).toBe(200);
  expect(before.response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(before.response.headers.get('access-control-allow-origin')).toBe('*');
  expect(before.lines.slice(0, 2)).toEqual([platform.context.settings.logOrigin, '0']);
  await platform.ask(about(organizations.clear));
  const after = await checkpoint();
  expect(after.lines[1]).toBe('1');
  expect(after.lines[2]).not.toBe(before.lines[2]);
  expect(after.lines[4]).toMatch(/^— sandbox\.credit-check\.example\/log [A-Za-z0-9+/=]+$/);
});
