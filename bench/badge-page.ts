/** What runs in the page of `badge.bench.ts`: as text it goes to the browser, where the page's own modules are. */

import type { CreditBadge } from '@credit-check/widget/credit-badge';

export type Variant = 'badge' | 'plain' | 'inline';

export interface Timing {
  /** From before the first element is made until the last one is drawn with its answer. */
  readonly readyMs: number;
  readonly longestTaskMs: number;
  readonly requests: number;
  readonly heapBytes: number;
}

export interface PageTask {
  readonly variant: Variant;
  readonly platform: string;
  readonly script: string;
  readonly ids: readonly string[];
}

/** Runs one variant in a fresh page; needs `gc` (Chromium's `--js-flags=--expose-gc`). */
export async function runInPage({ variant, platform, script, ids }: PageTask): Promise<Timing> {
  const plain = (await import('/plain.js' as string)) as typeof import('./plain-badge.ts');
  if (variant === 'badge') await import(script);
  const collect = (globalThis as unknown as { gc: () => void }).gc;
  const heap = () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  const nextTask = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const make = (name: string, count: readonly unknown[]) => count.map(() => document.createElement(name));

  // Compiled code and a warm connection are the same for all.
  const warm = make(variant === 'badge' ? 'credit-badge' : 'plain-badge', ids.slice(0, 3));
  document.body.append(...warm);
  await nextTask();
  for (const element of warm) element.remove();
  await nextTask();

  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ type: 'longtask' });
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(1000);
  const answers = ids.map(() => ({ status: 'no-adverse-records', records: [] }));
  collect();
  const heapBefore = heap();
  // The collection is no part of the first task.
  await nextTask();
  const start = performance.now();

  const elements = make(variant === 'badge' ? 'credit-badge' : 'plain-badge', ids);
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
  collect();
  return { readyMs, longestTaskMs, requests, heapBytes: heap() - heapBefore };
}
