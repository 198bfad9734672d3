import { afterAll, describe, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());
const page = async (search: string) => (await platform.app.request(`/catalogue${search}`)).text();

describe.each(['zh-CN', 'en'])('/catalogue in %s', async (language) => {
  const text = await page(`?lang=${language}`);

  it('shows each item and each measure of both jurisdictions, the national ones beside them', () => {
    for (const code of ['GX-P02', 'BT-P02', 'CN-03-2', 'GX42-1', 'BT49-10']) expect(text).toContain(code);
    expect(text).toContain(`<html lang="${language}">`);
  });

  it('leads nowhere that is not there', async () => {
    const links = [...text.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));
    for (const link of links) {
      if (link.startsWith('#')) expect(text).toContain(`id="${link.slice(1)}"`);
      else expect((await platform.app.request(link)).status, link).toBe(200);
    }
  });

  it('runs nothing and loads nothing', () => {
    expect(text).not.toMatch(/<script|<img|<link|<iframe|style="|onclick|src=|url\(/i);
  });
});

it('is of today by the platform’s clock, or of the day asked for, which the other language keeps', async () => {
  expect(await page('')).toContain('2026-11-21 有效的版本');
  const past = await page('?on=2024-01-01&lang=en');
  expect(past).toContain('Editions in force on 2024-01-01');
  expect(past).toContain('on=2024-01-01&amp;lang=zh-CN');
  expect(await page('?on=%3Cscript%3E')).not.toContain('<script>');
});
