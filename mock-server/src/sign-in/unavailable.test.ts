import { expect, test } from 'vitest';
import { createBrowser } from './testing/browser.ts';
import {
  asUser,
  authorizationRequest,
  openSignIn,
  redirectUri,
  refresh,
  signInForTokens,
} from './testing/extension.ts';
import { useSignInServer } from './testing/use-sign-in-server.ts';

const harness = useSignInServer();

test('with the database gone nobody is signed in, and everyone is told to come back', async () => {
  const { access_token: token, refresh_token: refreshToken } = await signInForTokens(harness.origin);
  const browser = createBrowser();
  const page = await openSignIn(browser, authorizationRequest(harness.origin));
  await harness.server.db.destroy();

  const refused = await refresh(harness.origin, refreshToken);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ error: 'temporarily_unavailable' });

  const begun = await createBrowser().get(authorizationRequest(harness.origin).url);
  const location = new URL(begun.headers.get('location')!);
  expect(location.origin + location.pathname).toBe(redirectUri);
  expect(location.searchParams.get('error')).toBe('temporarily_unavailable');

  for (const shown of [await browser.get(page), await browser.post(page, asUser('officer@agency'))]) {
    expect(shown.status).toBe(503);
    expect(shown.headers.get('retry-after')).toBe('5');
    expect(await shown.text()).toContain('平台暂时无法处理登录');
  }

  await expect(harness.server.signIn.check(token)).rejects.toThrow();
});
