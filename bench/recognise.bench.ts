/** Recognition of a large page in real Chromium, beside a bare walk over the same nodes and libraries that find text. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { chromiumArguments, requireBrowser } from '../test/support/browsers.ts';
import { compareChanging } from './compare-changing.ts';
import { LARGE_PAGE, largePage } from './large-page.ts';
import { mainThreadMs } from './main-thread-time.ts';
import type { Reader } from './page-readers.ts';
import { type Benchmark, median, type Report } from './report.ts';

const ROUNDS = 5;
/** On the page that changes: what its own layout costs would else hide what following it does. */
const FEW_NOTICES = 40;
const names: Readonly<Record<Reader, string>> = {
  floor: 'bare walk: visits the same nodes, reads their text (floor)',
  recognition: 'recognition, in slices',
  mark: 'mark.js',
  linkify: 'linkifyjs',
  findAndReplace: 'findAndReplaceDOMText',
};

interface Run {
  readonly ms: number;
  readonly processorMs: number;
  readonly longestTaskMs: number;
  readonly found: number;
}

/** The page, and the readers as one module. */
async function serveSite(): Promise<Server> {
  const made = await rolldown({ input: join(import.meta.dirname, 'page-readers.ts') });
  const { output } = await made.generate({ format: 'es', minify: true });
  const pages = new Map([
    ['/', largePage()],
    ['/few', largePage(FEW_NOTICES)],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url);
    response.setHeader('content-type', page === undefined ? 'text/javascript' : 'text/html');
    response.end(page ?? output[0].code);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Goes to the browser as text: the page is drawn and the readers are there. */
async function settle(): Promise<void> {
  await import('/readers.js' as string);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
}

/** Goes to the browser as text. */
async function runInPage(reader: Reader): Promise<Omit<Run, 'processorMs'>> {
  const { readers } = (await import('/readers.js' as string)) as typeof import('./page-readers.ts');
  const nextTask = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await nextTask();
  await nextTask();
  const longTasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  // A task of its own: what led up to it does not count.
  await nextTask();
  const start = performance.now();
  const found = await readers[reader]();
  const ms = performance.now() - start;
  await nextTask();
  await nextTask();
  longTasks.push(...observer.takeRecords());
  const meanwhile = longTasks.filter(({ startTime }) => startTime + 1 >= start && startTime < start + ms);
  return { ms, longestTaskMs: Math.max(0, ...meanwhile.map(({ duration }) => duration)), found };
}

/** A fresh page each time: no wrapper of a node and no compiled code is left from the one before. */
async function runOnce(browser: Browser, site: string, reader: Reader): Promise<Run> {
  const page = await browser.newPage();
  try {
    await page.goto(site);
    await page.evaluate(settle);
    const { value, processorMs } = await mainThreadMs(page, () => page.evaluate(runInPage, reader));
    return { ...value, processorMs };
  } finally {
    await page.close();
  }
}

async function compare(browser: Browser, site: string): Promise<Report> {
  const rounds: Record<Reader, Run>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const run = (reader: Reader) => runOnce(browser, site, reader);
    rounds.push({
      floor: await run('floor'),
      recognition: await run('recognition'),
      mark: await run('mark'),
      linkify: await run('linkify'),
      findAndReplace: await run('findAndReplace'),
    });
  }
  const middle = (of: (round: Record<Reader, Run>) => number) => median(rounds.map(of));
  const { textNodes, codes } = LARGE_PAGE;
  return {
    benchmark: `recognise: ${textNodes.toLocaleString('en')} text nodes, ${codes.toLocaleString('en')} codes`,
    method: `real Chromium, a fresh page of ${(Buffer.byteLength(largePage()) / 1e6).toFixed(1)} MB each, ${ROUNDS} rounds in turn, medians; ratios by the processor time of the page’s main thread, with what a peer’s changes to the page make it do. Peers look for the pattern recognition starts from, and weigh nothing of what they find.`,
    rows: (Object.keys(names) as Reader[]).map((reader) => ({
      name: names[reader],
      ratio: middle((round) => round[reader].processorMs / round.floor.processorMs),
      figures: {
        'processor ms': middle((round) => round[reader].processorMs),
        'elapsed ms': middle((round) => round[reader].ms),
        ...(reader !== 'floor' && { found: middle((round) => round[reader].found) }),
        'longest task ms (0: none over 50)': middle((round) => round[reader].longestTaskMs),
      },
    })),
  };
}

export const recogniseBenchmark: Benchmark = {
  name: 'recognise',
  async run() {
    const server = await serveSite();
    const browser = await puppeteer.launch({ executablePath: requireBrowser('chromium'), args: chromiumArguments });
    try {
      const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      return [await compare(browser, site), await compareChanging(browser, `${site}few`)];
    } finally {
      await browser.close();
      server.close();
    }
  },
};
