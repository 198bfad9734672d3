import { readFileSync } from 'node:fs';
import { purposeCodes } from '@credit-check/domain/contract/purpose';
import { locales } from '@credit-check/widget/locales/locale';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowedPurposes, allowsHost, managed, managedKeys, parseManaged } from './managed.ts';
import { allowedLanguages, ownSettings, settings, settingsWithin } from './settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-GB');
});

const own = { platform: 'https://own.example', language: 'en' } as const;

it('takes what the administrator writes', () => {
  const found = {
    platform: 'https://credit.example',
    purposes: ['hiring'],
    languages: ['zh-TW'],
    sites: ['*.ggzy.example', '127.0.0.1'],
  };
  expect(parseManaged(found)).toEqual({ ...found, unreadable: [] });
  expect(parseManaged({})).toEqual({ unreadable: [] });
});

it.each([
  ['an address that may not be', { platform: 'http://credit.example' }, { platform: 'http://127.0.0.1:8787' }],
  ['a purpose there is not', { purposes: ['hiring', 'curiosity'] }, { purposes: [] }],
  ['a site with a path', { sites: ['ggzy.example/list'] }, { sites: [] }],
  ['a list of languages that is none', { languages: 'en' }, {}],
  ['no language at all', { languages: [] }, {}],
])('permits nothing by %s, and says so', (_, found, closed) => {
  expect(parseManaged(found)).toEqual({ ...closed, unreadable: Object.keys(found) });
});

it('leaves what is readable as it is beside what is not', () => {
  expect(parseManaged({ purposes: 3, sites: ['a.example'] })).toEqual({
    purposes: [],
    sites: ['a.example'],
    unreadable: ['purposes'],
  });
});

it('puts what is fixed before what the person chose', () => {
  expect(settingsWithin(own, parseManaged({}), 'en')).toEqual(own);
  expect(settingsWithin(own, parseManaged({ platform: 'https://credit.example' }), 'en').platform).toBe(
    'https://credit.example',
  );
});

it.each([
  { languages: ['zh-TW', 'en'], choice: 'en', browserLanguage: 'fr', expected: 'en' },
  { languages: ['zh-TW', 'en'], choice: 'zh-CN', browserLanguage: 'fr', expected: 'zh-TW' },
  { languages: ['zh-TW', 'en'], choice: 'browser', browserLanguage: 'en-GB', expected: 'browser' },
  { languages: ['zh-TW', 'en'], choice: 'browser', browserLanguage: 'zh-CN', expected: 'zh-TW' },
] as const)(
  'shows $expected where $choice is chosen of $languages',
  ({ languages, choice, browserLanguage, expected }) => {
    const fixed = parseManaged({ languages });
    expect(settingsWithin({ ...own, language: choice }, fixed, browserLanguage).language).toBe(expected);
    expect(allowedLanguages(fixed, browserLanguage)).toContain(expected);
  },
);

it('permits purposes and hosts by name, and all of them where nothing is said', () => {
  const fixed = parseManaged({ purposes: ['hiring'], sites: ['*.ggzy.example', 'one.example'] });
  expect(allowedPurposes(fixed, purposeCodes)).toEqual(['hiring']);
  expect(allowedPurposes(parseManaged({}), purposeCodes)).toEqual(purposeCodes);
  const hosts = ['ggzy.example', 'gx.ggzy.example', 'one.example', 'two.one.example', 'evilggzy.example'];
  expect(hosts.filter((host) => allowsHost(fixed, host))).toEqual(['ggzy.example', 'gx.ggzy.example', 'one.example']);
  expect(hosts.filter((host) => allowsHost(parseManaged({}), host))).toEqual(hosts);
});

it('follows the administrator while it is open, and gives the person’s own back when they let go', async () => {
  await ownSettings.set(own);
  const ending = new AbortController();
  const heard: string[] = [];
  settings.watch(({ platform }) => heard.push(platform), ending.signal);
  await browser.storage.managed.set({ platform: 'https://credit.example' });
  await expect.poll(() => heard).toEqual(['https://credit.example']);
  expect((await managed.get()).platform).toBe('https://credit.example');
  await browser.storage.managed.remove('platform');
  await expect.poll(() => heard.at(-1)).toBe('https://own.example');
  ending.abort();
  await browser.storage.managed.set({ platform: 'https://later.example' });
  expect(heard).toHaveLength(2);
});

it('holds nothing fixed where the browser has no managed storage', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'));
  expect(await managed.get()).toEqual({ unreadable: [] });
});

it('is the table browsers are given', () => {
  const { properties } = JSON.parse(readFileSync(new URL('public/managed-schema.json', import.meta.url), 'utf8'));
  expect(Object.keys(properties)).toEqual(managedKeys);
  for (const code of purposeCodes) expect(properties.purposes.description).toContain(code);
  for (const locale of locales) expect(properties.languages.description).toContain(locale);
});
