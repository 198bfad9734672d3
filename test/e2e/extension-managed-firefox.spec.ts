/** What an administrator sets by a managed storage manifest holds in real Firefox from its start on. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type FirefoxWithExtension, launchFirefox } from '../support/firefox-with-extension.ts';

const NAME = 'extension@credit-check.example';

let home: string;
let firefox: FirefoxWithExtension;

test.beforeEach(async () => {
  test.skip(process.platform !== 'linux', 'the manifest’s folder is that of Linux');
  home = await mkdtemp(join(tmpdir(), 'home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const data = { platform: 'https://credit.example', purposes: ['contract-award'], languages: ['zh-TW'] };
  const manifest = { name: NAME, description: 'Settings of the credit check', type: 'storage', data };
  await writeFile(join(folder, `${NAME}.json`), JSON.stringify(manifest));
  firefox = await launchFirefox({ home });
});

test.afterEach(async () => {
  await firefox?.close();
  if (home !== undefined) await rm(home, { recursive: true, force: true });
});

test('fixes platform, purposes and language, and says so', async () => {
  const options = await firefox.openExtensionPage('options.html');
  await options.waitForSelector('.fixed');
  const field = await options.$eval('#platform', (input) => [
    (input as HTMLInputElement).value,
    (input as HTMLInputElement).readOnly,
  ]);
  expect(field).toEqual(['https://credit.example', true]);
  expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-TW');

  const panel = await firefox.openExtensionPage('sidepanel.html');
  await panel.waitForSelector('#purpose');
  const purposes = await panel.$$eval('#purpose option', (all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(purposes).toEqual(['contract-award']);
});
