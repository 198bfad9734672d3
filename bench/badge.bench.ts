/** 1,000 badges in real Chromium, beside 1,000 plain lit elements: with the same requests, and with their data inline. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generatedUscc } from '@credit-check/mock-server/sandbox/data/generated-organization';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { chromiumArguments, requireBrowser } from '../test/support/browsers.ts';
import { countWakeups } from './badge-idle.ts';
import { heapInPage, type PageTask, prepareInPage, runInPage, type Timing, type Variant } from './badge-page.ts';
import { startServer } from './child.ts';
import { longestTaskMs } from './longest-task.ts';
import { mainThreadMs } from './main-thread-time.ts';
import { type Benchmark, median, type Report } from './report.ts';
import { weighBadge } from './weigh-badge.ts';

const BADGES = 1000;
const ROUNDS = 5;
const IDLE_SECONDS = 10;
const variants: Readonly<Record<Variant, string>> = {
  plain: 'plain lit elements, the same bodies in as many requests (floor)',
  inline: 'plain lit elements, data given inline',
  badge: '<credit-badge>',
};

/** The peer as one module, and an empty page of an origin of its own. */
async function serveSite(): Promise<Server> {
  const made = await rolldown({ input: join(import.meta.dirname, 'plain-badge.ts') });
  const { output } = await made.generate({ format: 'es', minify: true });
  const server = createServer(({ url }, response) => {
    const isScript = url === '/plain.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? output[0].code : '<!doctype html><html lang="zh-CN"><title>badges</title><body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

interface Run extends Timing {
  /** Processor time of the page's main thread, in milliseconds. */
  readonly busyMs: number;
  readonly heapBytes: number;
  /** Processor time of the longest task, of another run: what tells it slows all. */
  readonly longestBusyMs: number;
}

async function runOnce(browser: Browser, site: string, task: PageTask): Promise<Run> {
  const page = await openPrepared(browser, site, task);
  const heapBefore = await page.evaluate(heapInPage);
  const { value, processorMs } = await mainThreadMs(page, () => page.evaluate(runInPage, task));
  const heapBytes = (await page.evaluate(heapInPage)) - heapBefore;
  await page.close();
  const traced = await openPrepared(browser, site, task);
  const longestBusyMs = await longestTaskMs(traced, () => traced.evaluate(runInPage, task));
  await traced.close();
  return { ...value, busyMs: processorMs, heapBytes, longestBusyMs };
}

async function openPrepared(browser: Browser, site: string, task: PageTask): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site);
  await page.evaluate(prepareInPage, task);
  return page;
}

async function compare(browser: Browser, site: string, task: Omit<PageTask, 'variant'>): Promise<Report> {
  const rounds: Record<Variant, Run>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const run = (variant: Variant) => runOnce(browser, site, { ...task, variant });
    rounds.push({ plain: await run('plain'), inline: await run('inline'), badge: await run('badge') });
  }
  const middle = (of: (round: Record<Variant, Run>) => number) => median(rounds.map(of));
  return {
    benchmark: `badge: ${BADGES.toLocaleString('en')} at once`,
    method: `real Chromium, a fresh page each, ${ROUNDS} rounds in turn, medians; ratio of times until all are drawn with their answers; processor time of the same span, which a busy machine disturbs less. Each organisation is another one; the platform runs in a process of its own.`,
    rows: (Object.keys(variants) as Variant[]).map((variant) => ({
      name: variants[variant],
      ratio: middle((round) => round[variant].readyMs / round.plain.readyMs),
      figures: {
        'ms until ready': middle((round) => round[variant].readyMs),
        'main thread, processor ms': middle((round) => round[variant].busyMs),
        'ratio of it': middle((round) => round[variant].busyMs / round.plain.busyMs),
        requests: middle((round) => round[variant].requests),
        'longest task ms (0: none over 50)': middle((round) => round[variant].longestTaskMs),
        'longest task, processor ms': middle((round) => round[variant].longestBusyMs),
        'heap kB each': middle((round) => round[variant].heapBytes) / BADGES / 1000,
      },
    })),
  };
}

export const badgeBenchmark: Benchmark = {
  name: 'badge',
  async run() {
    const main = join(import.meta.dirname, '..', 'mock-server', 'src', 'main.ts');
    const platform = await startServer(main, [
      '--port',
      '0',
      '--data',
      ':memory:',
      '--sandbox',
      '--population',
      '2000',
    ]);
    const server = await serveSite();
    const browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      args: [...chromiumArguments, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
    });
    try {
      const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const { url: script } = (await (await fetch(`${platform.url}/widget/latest.json`)).json()) as { url: string };
      const task = { platform: platform.url, script, ids: Array.from({ length: BADGES }, (_, i) => generatedUscc(i)) };
      return [
        await weighBadge(),
        await compare(browser, site, task),
        await countWakeups(browser, site, { ...task, seconds: IDLE_SECONDS }),
      ];
    } finally {
      await browser.close();
      server.close();
      await platform.stop();
    }
  },
};
