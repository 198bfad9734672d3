/** What an administrator sets by a managed storage manifest holds in real Firefox from its start on. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/extension-test.ts';
import { launchFirefox } from '../support/firefox-with-extension.ts';

const NAME = 'extension@credit-check.example';

test.skip(process.platform !== 'linux', 'the manifest’s folder is that of Linux');

test('fixes platform, purposes and language, and says so', async ({ folder: home }) => {
  const managed = join(home, '.mozilla', 'managed-storage');
  await mkdir(managed, { recursive: true });
  const data = { platform: 'https://credit.example', purposes: ['contract-award'], languages: ['zh-TW'] };
  const manifest = { name: NAME, description: 'Settings of the credit check', type: 'storage', data };
  await writeFile(join(managed, `${NAME}.json`), JSON.stringify(manifest));
  await using firefox = await launchFirefox({ home });

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
