import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { addBadge, nextEvent, subjects } from './testing/badges.ts';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Sum of all shifts while `act` runs and until they are painted. */
async function shiftDuring(act: () => Promise<unknown>): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) sum += entry.value;
  });
  observer.observe({ type: 'layout-shift' });
  await act();
  await nextFrame();
  await nextFrame();
  for (const entry of observer.takeRecords() as LayoutShift[]) sum += entry.value;
  observer.disconnect();
  return sum;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

test.each([800, 320])('answers of every length move nothing on a page %i pixels wide', async (width) => {
  await page.viewport(width, 600);
  for (const subject of [subjects.clear, subjects.adverse, subjects.objected, subjects.twoLists, subjects.unknown]) {
    const line = document.createElement('p');
    line.append('供应商 ', addBadge({ subject, load: 'click' }), ' 与其后的文字');
    document.body.append(line);
  }
  const badges = [...document.querySelectorAll('credit-badge')];
  await Promise.all(badges.map((badge) => badge.updateComplete));
  await nextFrame();
  await nextFrame();

  const shift = await shiftDuring(async () => {
    const ready = badges.map((badge) => nextEvent(badge, 'credit-badge-ready'));
    await Promise.all([...ready, ...badges.map((badge) => badge.check())]);
  });
  expect(badges.map(({ state }) => state)).toEqual(Array(5).fill('ready'));
  expect(shift).toBe(0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.viewport(800, 600);
});

test('a badge that comes into sight has had its room before: nothing moves', async () => {
  const far = document.createElement('div');
  far.style.height = '20000px';
  const line = document.createElement('p');
  line.append('供应商 ', addBadge({ subject: subjects.twoLists }), ' 与其后的文字');
  document.body.append(far, line);
  const badge = line.querySelector('credit-badge')!;
  await nextEvent(badge, 'credit-badge-ready');
  await badge.updateComplete;
  await nextFrame();
  const label = badge.shadowRoot!.querySelector('.label')!;
  expect(label.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
  const { width, height } = badge.getBoundingClientRect();
  const shift = await shiftDuring(async () => line.scrollIntoView());
  expect(label.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
  expect(shift).toBe(0);
  expect(badge.getBoundingClientRect()).toMatchObject({ width, height });
});

test('the measure sees a page that does move', async () => {
  const line = document.createElement('p');
  line.textContent = '其后的文字';
  document.body.append(line);
  await nextFrame();
  const shift = await shiftDuring(async () => {
    const block = document.createElement('div');
    block.style.height = '200px';
    line.before(block);
  });
  expect(shift).toBeGreaterThan(0);
});
