/** What runs in the page of `badge.bench.ts`: as text it goes to the browser, where the page's own modules are. */

import type { CreditBadge } from '@credit-check/widget/credit-badge';

export type Variant = 'badge' | 'plain' | 'inline';

export interface Timing {
  /** From before the first element is made until the last one is drawn with its answer. */
  readonly readyMs: number;
  readonly longestTaskMs: number;
  readonly requests: number;
}

export interface PageTask {
  readonly variant: Variant;
  readonly platform: string;
  readonly script: string;
  readonly ids: readonly string[];
}

/** Compiled code, a warm connection and collected memory are the same for all, and no part of a run. */
export async function prepareInPage({ variant, script, ids }: PageTask): Promise<void> {
  await import('/plain.js' as string);
  if (variant === 'badge') await import(script);
  const warm = ids.slice(0, 3).map(() => document.createElement(variant === 'badge' ? 'credit-badge' : 'plain-badge'));
  document.body.append(...warm);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const element of warm) element.remove();
}

/** Bytes of JavaScript's memory in use; needs `gc` (Chromium's `--js-flags=--expose-gc`). */
export async function heapInPage(): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  (globalThis as unknown as { gc: () => void }).gc();
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

/** Runs one variant in a fresh page that is prepared. */
export async function runInPage({ variant, platform, ids }: PageTask): Promise<Timing> {
  const plain = (await import('/plain.js' as string)) as typeof import('./plain-badge.ts');
  const nextTask = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ type: 'longtask' });
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(1000);
  const answers = ids.map(() => ({ status: 'no-adverse-records', records: [] }));
  await nextTask();
  const start = performance.now();

  const elements = ids.map(() => document.createElement(variant === 'badge' ? 'credit-badge' : 'plain-badge'));
  if (variant === 'badge') {
    let left = ids.length;
    const ready = new Promise<void>((resolve) => {
      document.body.addEventListener('credit-badge-ready', () => {
        left -= 1;
        if (left === 0) resolve();
      });
    });
    for (const [i, element] of elements.entries()) {
      element.setAttribute('subject', ids[i]!);
      element.setAttribute('publishable-key', 'pk_sandbox_demo');
      element.setAttribute('purpose', 'supplier-directory');
      element.setAttribute('load', 'eager');
    }
    document.body.append(...elements);
    await ready;
    await Promise.all(elements.map((element) => (element as CreditBadge).updateComplete));
  } else {
    document.body.append(...elements);
    await (variant === 'plain' ? plain.askAll(platform, elements, ids) : plain.giveAll(elements, answers));
  }
  const readyMs = performance.now() - start;
  await nextTask();
  await nextTask();
  for (const { duration } of observer.takeRecords()) longestTaskMs = Math.max(longestTaskMs, duration);
  const requests = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/queries')).length;
  return { readyMs, longestTaskMs, requests };
}
