/** What pages and workers of a browser hold. */
import type { CDPSession, Page, Target } from 'puppeteer-core';

/** Heap that is left after a full collection, megabytes. */
async function heldMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

export interface HeldWhile {
  readonly before: number;
  readonly most: number;
  readonly after: number;
}

/** What these hold together before `run`, at most while it is under way, and after it. */
export async function heldWhile(these: readonly (Page | Target)[], run: () => Promise<unknown>): Promise<HeldWhile> {
  const sessions = await Promise.all(these.map((one) => one.createCDPSession()));
  const look = async () => {
    const held = await Promise.all(sessions.map(heldMegabytes));
    return held.reduce((sum, each) => sum + each);
  };
  const before = await look();
  let most = before;
  let isOver = false;
  const over = run().finally(() => {
    isOver = true;
  });
  while (!isOver) most = Math.max(most, await look());
  await over;
  return { before, most, after: await look() };
}
