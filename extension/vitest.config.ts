import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { patience } from '../test/support/patience.ts';

/** Node, with WXT's fake for the browser's extension API; everything of ours is real. */
export default defineConfig({
  plugins: [WxtVitest({ root: new URL('..', import.meta.url).pathname })],
  test: {
    name: 'extension',
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/*.dom.test.{ts,tsx}'],
    ...patience,
  },
});
