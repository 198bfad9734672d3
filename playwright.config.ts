import { defineConfig } from '@playwright/test';
import { chromiumArguments, requireBrowser } from './test/support/browsers.ts';

/** What crosses rooms, in a real browser. Each spec starts the platform it needs on a free port. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  // Generous, for a machine may have other things to do. What has to be prompt says so itself.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath: requireBrowser('chromium'), args: chromiumArguments },
    trace: 'off',
  },
});
