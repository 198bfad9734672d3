import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toBackground } from './messages.ts';
import { type Handlers, isExtensionPage, isOurs, route, sendMessage } from './messaging.ts';

const ORIGIN = 'chrome-extension://nghmmlkanjjlkmgiafgfiefnglgkkbhh';
const popup = () => ({ id: browser.runtime.id, url: `${ORIGIN}/popup.html` });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('location', { origin: ORIGIN });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const handlers: Handlers<typeof toBackground.map> = {
  'session/get': async () => ({ state: 'signed-out', others: [] }),
  'session/act-as': async () => undefined,
  'session/sign-in': async () => 'cancelled',
  'session/sign-out': async () => {},
  'check/start': async () => {},
  'check/cancel': async () => {},
  'check/again': async () => {},
  'check/superseded': async () => {},
  'check/clear': async () => {},
};

const send = (message: unknown, sender: Parameters<typeof route>[4] = popup()) =>
  route(toBackground, handlers, isExtensionPage, message, sender);

describe('messages to the background', () => {
  it('are answered to our own pages', async () => {
    expect(await send({ to: 'background', name: 'session/get' })).toEqual({ state: 'signed-out', others: [] });
  });

  it.each([
    ['a script in a page', () => ({ id: browser.runtime.id, url: 'https://page.example/popup.html' })],
    ['a page that only looks like ours', () => ({ id: browser.runtime.id, url: `${ORIGIN}.example/popup.html` })],
    ['another extension', () => ({ id: 'another', url: `${ORIGIN}/popup.html` })],
    ['nobody known', () => ({})],
  ])('are not heard from %s', (_, sender) => {
    expect(send({ to: 'background', name: 'session/get' }, sender())).toBeUndefined();
  });

  it.each([
    ['for someone else', { to: 'page', name: 'session/get' }],
    ['by a name there is not', { to: 'background', name: 'session/steal' }],
    ['by a name every object has', { to: 'background', name: 'toString' }],
    ['without a form', 'session/get'],
  ])('are left alone %s', (_, message) => {
    expect(send(message)).toBeUndefined();
  });

  it.each([
    ['nobody to ask about', { tabId: 1, page: 'p', purpose: { code: 'hiring' }, subjects: [] }],
    ['no purpose', { tabId: 1, page: 'p', subjects: [{ code: '91990000MAT000026X', checkCharacterValid: true }] }],
    [
      'a code that is none',
      { tabId: 1, page: 'p', purpose: { code: 'hiring' }, subjects: [{ code: '1', checkCharacterValid: true }] },
    ],
  ])('are refused with %s', async (_, body) => {
    await expect(send({ to: 'background', name: 'check/start', body })).rejects.toThrow();
  });

  it('leave only in their form, and a reply of another form is none', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ state: 'signed-in' }));
    await expect(sendMessage(toBackground, 'session/get', undefined)).rejects.toThrow();
    expect(sent).toHaveBeenCalledWith({ to: 'background', name: 'session/get', body: undefined });
    sent.mockClear();
    await expect(sendMessage(toBackground, 'check/cancel', { tabId: 1.5 })).rejects.toThrow();
    expect(sent).not.toHaveBeenCalled();
  });

  it('to a page come from the extension only', () => {
    expect(isOurs({ id: browser.runtime.id })).toBe(true);
    expect(isOurs({ id: 'another' })).toBe(false);
  });
});
