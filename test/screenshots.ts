/** `node test/screenshots.ts [FOLDER] [light|dark] [LANGUAGE]`: the main job in pictures, as README shows it. Needs `npm run build`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from './support/chromium-with-extension.ts';
import { startDemoStand } from './support/demo-stand.ts';
import { pressPrimary, setUp, signInByPopup, waitForResults, waitForRows } from './support/extension-steps.ts';

const BIDDERS = 40;
const [folder = 'docs/images', theme = 'light', language = 'zh-CN'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const take = (page: Page, name: string) => page.screenshot({ path: `${join(folder, name)}.png` as const });

const stand = await startDemoStand();
const chromium = await launchChromium({ dark: theme === 'dark' });
try {
  await setUp(chromium, stand.platformUrl, language);
  await chromium.page.goto(`${stand.sitesUrl}/bidders?lang=${language === 'en' ? 'en' : 'zh-CN'}`);
  const popup = await signInByPopup(chromium, await chromium.openPopup());
  await waitForRows(popup, BIDDERS);
  await pressPrimary(popup);
  await waitForResults(popup);
  await take(popup, 'popup-checked');
  await chromium.page.bringToFront();
  await take(chromium.page, 'bidders-checked');
} finally {
  await chromium.close();
  await stand.close();
}
