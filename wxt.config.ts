import { defineConfig, type UserManifest } from 'wxt';
import { manifestOf, nameInEveryLanguage } from './extension/manifest.ts';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifestOf(browser),
  hooks: { 'build:manifestGenerated': (_, manifest) => nameInEveryLanguage(manifest as UserManifest) },
  zip: { name: 'credit-check', zipSources: false },
  vite: () => ({ build: { target: ['chrome140', 'firefox142'] } }),
});
