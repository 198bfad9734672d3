/** What 1,000 ready badges cost while nothing happens: timers, wakeups, frames. */
import type { Browser } from 'puppeteer-core';
import { type PageTask, prepareInPage, runInPage } from './badge-page.ts';
import type { Report } from './report.ts';

interface IdleTask extends Omit<PageTask, 'variant'> {
  readonly seconds: number;
}

/** Before any script of the page: each call that can wake it is counted from then on. */
function instrument(): void {
  const page = globalThis as unknown as { woken: Record<string, number>; setTimeout: unknown; pending: Set<unknown> };
  page.woken = { timeouts: 0, intervals: 0, frames: 0 };
  page.pending = new Set();
  const { setTimeout: later, clearTimeout: forget, setInterval: often, requestAnimationFrame: draw } = window;
  const count = (name: string, run: () => void) => () => {
    page.woken[name] = (page.woken[name] ?? 0) + 1;
    run();
  };
  Object.assign(window, {
    setTimeout: (run: () => void, ms: number) => {
      const id = later(() => {
        page.pending.delete(id);
        count('timeouts', run)();
      }, ms);
      page.pending.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      page.pending.delete(id);
      forget(id);
    },
    setInterval: (run: () => void, ms: number) => often(count('intervals', run), ms),
    requestAnimationFrame: (run: () => void) => draw(count('frames', run)),
  });
}

export async function countWakeups(browser: Browser, site: string, { seconds, ...task }: IdleTask): Promise<Report> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(instrument);
  await page.goto(site);
  const pageTask: PageTask = { ...task, variant: 'badge' };
  await page.evaluate(prepareInPage, pageTask);
  await page.evaluate(runInPage, pageTask);
  // Visible and settled: what is left of the start is over.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const idle = await page.evaluate(async (ms) => {
    const { woken, pending } = globalThis as unknown as { woken: Record<string, number>; pending: Set<unknown> };
    for (const name of Object.keys(woken)) woken[name] = 0;
    const pendingBefore = pending.size;
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      // The one wait that is not counted.
      new Worker(
        URL.createObjectURL(new Blob([`onmessage = ({ ports: [p] }) => setTimeout(() => p.postMessage(0), ${ms})`])),
      ).postMessage(0, [port2]);
    });
    return { ...woken, pending: pendingBefore };
  }, seconds * 1000);
  await page.close();
  return {
    benchmark: 'badge: 1,000 ready ones at rest',
    method: `real Chromium, ${seconds} s in a visible page; what ran and what was waiting to run.`,
    rows: [{ name: '<credit-badge>', ratio: 1, figures: idle as unknown as Record<string, number> }],
  };
}
