import { expect, test } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

test('starts at the sandbox’s instant and runs', async () => {
  let real = Date.parse('2031-05-05T05:05:05Z');
  const platform = await openTestPlatform({ realNow: () => real });
  expect((await platform.get('/sandbox/clock')).body).toEqual({ now: '2026-11-21T10:00:00+08:00' });
  real += 61_000;
  expect((await platform.get('/sandbox/clock')).body).toEqual({ now: '2026-11-21T10:01:01+08:00' });
  await platform.close();
});

test('starts where it is told', async () => {
  const now = Date.parse('2027-03-01T00:00:00+08:00');
  const platform = await openTestPlatform({ realNow: () => 0, sandbox: { now } });
  expect((await platform.get('/sandbox/clock')).body).toEqual({ now: '2027-03-01T00:00:00+08:00' });
  await platform.close();
});
