import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const text = async (path: string, from = platform) => (await from.app.request(path)).text();

it('leads to everything that is here', async () => {
  const home = await text('/');
  const links = [...home.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1]!);
  expect(links).toEqual(
    expect.arrayContaining(['/docs?lang=zh-CN', '/openapi.json', '/catalogue?lang=zh-CN', '/log/checkpoint']),
  );
  for (const link of links) {
    // The portal leads on to the sign-in.
    const status = link.startsWith('/portal') ? 303 : 200;
    expect((await platform.app.request(link)).status, link).toBe(status);
  }
});

it('in the sandbox names its users and subjects, and says that all is invented', async () => {
  const home = await text('/?lang=en');
  for (const shown of ['officer@agency', '91990000MAT000026X', 'This is a sandbox']) expect(home).toContain(shown);
});

it('elsewhere does not', async () => {
  const real = await openTestPlatform({ sandbox: undefined });
  const home = await text('/?lang=en', real);
  expect(home).not.toMatch(/sandbox|officer@agency|990000/);
  await real.close();
});
