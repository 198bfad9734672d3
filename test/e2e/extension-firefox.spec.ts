/** The core of the main job in real Firefox: the same build steps, the same forty bidders. */
import { expect } from '@playwright/test';
import { pressPrimary, readRows, signInAs, waitForResults, waitForRows } from '../support/extension-steps.ts';
import { test } from '../support/extension-test.ts';
import { serveHostilePage } from '../support/hostile-page.ts';
import { readLog } from '../support/platform-calls.ts';

const BIDDERS = 40;

test('signs in, checks the bidders of the page, shows and logs what came of it', async ({ stand, firefox }) => {
  await firefox.page.goto(`${stand.sitesUrl}/bidders`);
  const popup = await firefox.openPopup();
  await waitForRows(popup, BIDDERS);
  await popup.waitForSelector('.actions .primary');
  expect(stand.requests).toEqual([]);

  await pressPrimary(popup);
  await signInAs(firefox, 'officer@agency');
  await popup.waitForSelector('.user');
  expect(stand.requests.filter((request) => request.includes('/v1/'))).toEqual([]);

  await pressPrimary(popup);
  await waitForResults(popup);
  const rows = await readRows(popup);
  const badgeOf = (code: string) => rows.find((row) => row.code === code)?.badge;
  expect(badgeOf('91990000MAT0000183')).toBe('查询期内无相关失信信息');
  expect(badgeOf('91990000MAT000026X')).toBe('有失信信息 2 条');
  expect(badgeOf('91990000MAT000034Q')).toBe('严重失信主体 · 1 个名单');

  // One host beside each code; what is inside is closed to the page and to this test.
  await expect.poll(() => firefox.page.$$('td.code > span')).toHaveLength(BIDDERS);
  const sizes = await firefox.page.$$eval('td.code > span', (hosts) =>
    hosts.map((host) => host.getBoundingClientRect()).map(({ width, height }) => ({ width, height })),
  );
  for (const { width, height } of sizes) {
    expect(width).toBeGreaterThan(60);
    expect(height).toBeGreaterThanOrEqual(24);
    expect(height).toBeLessThan(64);
  }

  const log = await readLog(stand.platformUrl, 'officer@agency');
  const answered = rows.filter(({ badge }) => badge !== '暂时无法查询');
  expect(new Set(log.map(({ subject }) => subject?.id))).toEqual(new Set(answered.map(({ code }) => code)));
});

test('draws in a page whose policy lets nothing in', async ({ firefox }) => {
  const served = await serveHostilePage('<p>沙盒示例云汀建筑工程有限公司：91990000MAT0000183</p>');
  try {
    await firefox.page.goto(served.url);
    const popup = await firefox.openPopup();
    await waitForRows(popup, 1);
    await pressPrimary(popup);
    await signInAs(firefox, 'officer@agency');
    await popup.waitForSelector('.user');
    await pressPrimary(popup);
    await waitForResults(popup);
    await firefox.page.waitForSelector('p > span');
    const { width, height } = await firefox.page.$eval('p > span', (host) => {
      const box = host.getBoundingClientRect();
      return { width: box.width, height: box.height };
    });
    expect(width).toBeGreaterThan(100);
    expect(height).toBeLessThan(40);
  } finally {
    served.close();
  }
});
