import { expect, test } from 'vitest';
import { pickLanguage } from './language.ts';

test.each([
  [[], 'zh-CN'],
  [[undefined, ''], 'zh-CN'],
  [['en'], 'en'],
  [['EN-us'], 'en'],
  [['fr de'], 'zh-CN'],
  [['fr en zh'], 'en'],
  [['zh-TW en'], 'zh-CN'],
  [['nonsense', 'en'], 'en'],
  [['english'], 'zh-CN'],
])('%j speaks %s', (preferences, language) => {
  expect(pickLanguage(...preferences)).toBe(language);
});
