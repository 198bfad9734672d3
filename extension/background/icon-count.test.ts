import { sampleAnswer } from '@credit-check/api-client/testing/sample-answer';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckRun, RowResult } from '../checks/check-run.ts';
import { clearCount, showAnsweredCount, showFoundCount } from './icon-count.ts';

const PAGE = 'https://page.example/bidders';
const text = new Map<number, string>();

beforeEach(() => {
  fakeBrowser.reset();
  text.clear();
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ tabId, text: shown }) => {
    text.set(tabId!, shown ?? '');
  });
});

/** A tab at this address. */
async function tabAt(url: string): Promise<number> {
  return (await browser.tabs.create({ url })).id!;
}

function runOf(tabId: number, results: RowResult[]): CheckRun {
  const rows = results.map((result) => ({ code: '91990000MAT0000183', checkCharacterValid: true, result }));
  return {
    id: 'run',
    tabId,
    page: PAGE,
    platform: 'https://platform.example',
    purpose: { code: 'bid-qualification' },
    startedAt: '2026-11-21T10:00:00+08:00',
    isRunning: false,
    rows,
  };
}

const answered: RowResult = { state: 'answered', answer: sampleAnswer({}) };

it('counts what has an answer: neither failures nor what is out of date', async () => {
  const tabId = await tabAt(`${PAGE}?page=1`);
  const failed: RowResult = { state: 'failed', failure: { kind: 'network' } };
  await showAnsweredCount(runOf(tabId, [answered, failed, answered, { state: 'stale' }]));
  expect(text.get(tabId)).toBe('2');
});

it('says nothing in place of 0', async () => {
  const tabId = await tabAt(PAGE);
  await showAnsweredCount(runOf(tabId, [{ state: 'stale' }]));
  expect(text.get(tabId)).toBe('');
});

it('says nothing of a page the tab has left', async () => {
  const tabId = await tabAt('https://elsewhere.example/');
  await showAnsweredCount(runOf(tabId, [answered]));
  expect(text.has(tabId)).toBe(false);
});

it('counts what the page shows until it is checked, and again on the next page', async () => {
  await showFoundCount(1, PAGE, 40, null);
  expect(text.get(1)).toBe('40');
  await showFoundCount(1, PAGE, 41, runOf(1, [answered]));
  expect(text.get(1)).toBe('40');
  await showFoundCount(1, 'https://page.example/next', 7, runOf(1, [answered]));
  expect(text.get(1)).toBe('7');
  await clearCount(1);
  expect(text.get(1)).toBe('');
});
