import { expect, test } from 'vitest';
import { resolveLocale } from './locales/locale.ts';
import { addBadge, part, settledBadge, shownText, subjects } from './testing/badges.ts';

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-tw', 'zh-TW'],
  ['en-GB', 'en'],
  ['ug', 'zh-CN'],
  ['', 'zh-CN'],
  [undefined, 'zh-CN'],
] as const)('the language tag %j reads %s', (tag, locale) => {
  expect(resolveLocale(tag)).toBe(locale);
});

test('the badge speaks the language nearest to it, and follows when it changes', async () => {
  const badge = await settledBadge({ subject: subjects.clear });
  document.documentElement.lang = 'en';
  await Promise.resolve();
  await badge.updateComplete;
  expect(shownText(badge)).toBe('No adverse records in the disclosure period');

  badge.lang = 'zh-TW';
  await badge.updateComplete;
  expect(shownText(badge)).toBe('查詢期內無相關失信資訊');
  expect(part(badge, 'badge')!.parentElement!.lang).toBe('zh-TW');
});

test('a badge in another shadow tree reads the language of its host', async () => {
  const host = document.createElement('div');
  host.lang = 'en';
  const badge = addBadge({ load: 'click' });
  host.attachShadow({ mode: 'open' }).append(badge);
  document.body.append(host);
  await badge.updateComplete;
  expect(shownText(badge)).toBe('Check credit information');
});
