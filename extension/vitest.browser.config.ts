import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, requireBrowser } from '../test/support/browsers.ts';
import { patience } from '../test/support/patience.ts';

/** What reads or draws on pages is tested in a real one. */
export default defineConfig({
  // Found on the way, they would be loaded anew in the middle of a first run.
  optimizeDeps: { include: ['preact', '@preact/signals'] },
  test: {
    name: 'extension-dom',
    include: ['**/*.dom.test.{ts,tsx}'],
    ...patience,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: requireBrowser('chromium'), args: chromiumArguments },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
