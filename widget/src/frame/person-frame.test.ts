/** A frame that says nothing: kept out by a policy of the page, or shown by the platform to other sites only. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FromFrame } from './frame-messages.ts';
import { createPersonFrame, LOADING_MS_MAX, SILENCE_MS_MAX } from './person-frame.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const unavailable = { type: 'standing', state: 'unavailable', code: 'platform.unavailable' };

function createFrame() {
  const heard: FromFrame[] = [];
  const frame = createPersonFrame({
    platform: location.origin,
    session: 'session',
    question: { id: 'ems_1', subject: '' },
    look: () => ({ variant: 'inline', locale: 'zh-CN', colorScheme: 'normal', fontSize: 16 }),
    hear: (message) => heard.push(message),
  });
  const element = document.createElement('iframe');
  document.body.append(element);
  return { frame, element, heard };
}

it('is unavailable once it has had its time to load', () => {
  const { heard } = createFrame();
  vi.advanceTimersByTime(LOADING_MS_MAX - 1);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual([unavailable]);
});

it('is unavailable soon after it has loaded: a frame of the platform speaks at once', async () => {
  const { frame, element, heard } = createFrame();
  frame.connect(element);
  vi.advanceTimersByTime(SILENCE_MS_MAX);
  expect(heard).toEqual([unavailable]);
  await frame.settled;
});

it('has as long as it takes from its first word on', async () => {
  const { frame, element, heard } = createFrame();
  const loading: FromFrame = { type: 'standing', state: 'loading' };
  const opened = new Promise<MessagePort>((resolve) => {
    element.contentWindow!.addEventListener('message', ({ ports }) => resolve(ports[0]!), { once: true });
  });
  frame.connect(element);
  const port = await opened;
  port.postMessage(loading);
  await expect.poll(() => heard).toEqual([loading]);
  vi.advanceTimersByTime(LOADING_MS_MAX + SILENCE_MS_MAX);
  expect(heard).toEqual([loading]);
});

it('says nothing any more once it is closed', () => {
  const { frame, element, heard } = createFrame();
  frame.connect(element);
  frame.close();
  vi.advanceTimersByTime(LOADING_MS_MAX + SILENCE_MS_MAX);
  expect(heard).toEqual([]);
});
