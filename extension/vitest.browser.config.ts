import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** What reads or draws on pages is tested in a real one. */
export default defineConfig({
  test: {
    name: 'extension-dom',
    include: ['**/*.dom.test.{ts,tsx}'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-gpu'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
