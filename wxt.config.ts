import { defineConfig } from 'wxt';
import { manifestOf } from './extension/manifest.ts';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifestOf(browser),
  zip: { name: 'credit-check', zipSources: false },
  vite: () => ({ build: { target: ['chrome140', 'firefox142'] } }),
});
