import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownSettings } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

const defaults = { platform: 'http://127.0.0.1:8787', language: 'browser' };

it('gives what was set, and the defaults before', async () => {
  expect(await ownSettings.get()).toEqual(defaults);
  await ownSettings.set({ platform: 'https://credit.example', language: 'en' });
  expect(await ownSettings.get()).toEqual({ platform: 'https://credit.example', language: 'en' });
});

it.each([
  ['another form', { platform: 1 }],
  ['an address that may not be', { platform: 'http://credit.example', language: 'en' }],
  ['a language there is not', { platform: 'https://credit.example', language: 'fr' }],
])('takes %s for absent', async (_, value) => {
  await browser.storage.local.set({ settings: value });
  expect(await ownSettings.get()).toEqual(defaults);
});

it('changes one thing after the other: what is decided at once is kept, both', async () => {
  await Promise.all([
    ownSettings.change((found) => ({ ...found, platform: 'https://credit.example' })),
    ownSettings.change((found) => ({ ...found, language: 'en' })),
  ]);
  expect(await ownSettings.get()).toEqual({ platform: 'https://credit.example', language: 'en' });
});

it('tells of changes until the signal ends it', async () => {
  const ending = new AbortController();
  const heard: string[] = [];
  ownSettings.watch(({ platform }) => heard.push(platform), ending.signal);
  await ownSettings.set({ platform: 'https://a.example', language: 'en' });
  await browser.storage.session.set({ settings: 'of another area' });
  ending.abort();
  await ownSettings.set({ platform: 'https://b.example', language: 'en' });
  expect(heard).toEqual(['https://a.example']);
});
