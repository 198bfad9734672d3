/** The badge is tested in a real browser, against a real platform that `src/testing/platform.ts` starts. */
import { defineBrowserCommand, playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, requireBrowser } from '../test/support/browsers.ts';
import { patience } from '../test/support/patience.ts';

/** Speaks to `/sandbox/*`, which no page of another origin may. Returns the HTTP status. */
const sandbox = defineBrowserCommand<[method: 'PUT' | 'POST', path: string, body?: unknown]>(
  async ({ project }, method, path, body) => {
    const { platform } = project.getProvidedContext();
    const response = await fetch(`${platform}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.status;
  },
);

/** Speaks to the platform as a server or a signed-in user does, outside the page. Returns what it answers. */
const call = defineBrowserCommand<[as: string, method: 'PUT' | 'POST', path: string, body: unknown]>(
  async ({ project }, as, method, path, body) => {
    const { platform } = project.getProvidedContext();
    const send = async (path: string, method: string, body: unknown, headers: Record<string, string> = {}) => {
      const init = { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
      const response = await fetch(platform + path, init);
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
      return response.json();
    };
    const token = as.startsWith('sk_') ? as : (await send('/sandbox/tokens', 'POST', { user: as })).accessToken;
    return send(path, method, body, { authorization: `Bearer ${token}` });
  },
);

export default defineConfig({
  optimizeDeps: { include: ['axe-core', 'lit/html.js', 'zod/mini'] },
  test: {
    name: 'widget',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/platform.ts'],
    // All files share one platform, and so its clock.
    fileParallelism: false,
    ...patience,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 800, height: 600 },
      provider: playwright({
        launchOptions: { executablePath: requireBrowser('chromium'), args: chromiumArguments },
        contextOptions: { timezoneId: 'America/Los_Angeles' },
      }),
      instances: [{ browser: 'chromium' }],
      commands: { sandbox, call },
    },
  },
});
