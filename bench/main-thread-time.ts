import type { Page } from 'puppeteer-core';

/** Milliseconds of processor time that the page's main thread spends on tasks while `run` is under way: what waits costs nothing. */
export async function mainThreadMs<T>(page: Page, run: () => Promise<T>): Promise<{ value: T; processorMs: number }> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await spent();
  const value = await run();
  return { value, processorMs: (await spent()) - before };
}
