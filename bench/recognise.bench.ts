/** Recognition of a large page in real Chromium, beside a bare walk over the same nodes and libraries that find text. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { chromiumArguments, requireBrowser } from '../test/support/browsers.ts';
import { LARGE_PAGE, largePage } from './large-page.ts';
import type { Reader } from './page-readers.ts';
import { type Benchmark, median, type Report } from './report.ts';

const ROUNDS = 5;
const names: Readonly<Record<Reader, string>> = {
  floor: 'bare walk: visits the same nodes, reads their text (floor)',
  recognition: 'recognition, in slices',
  mark: 'mark.js',
  linkify: 'linkifyjs',
  findAndReplace: 'findAndReplaceDOMText',
};

interface Run {
  readonly ms: number;
  readonly longestTaskMs: number;
  readonly found: number;
}

/** The page, and the readers as one module. */
async function serveSite(): Promise<Server> {
  const made = await rolldown({ input: join(import.meta.dirname, 'page-readers.ts') });
  const { output } = await made.generate({ format: 'es', minify: true });
  const page = largePage();
  const server = createServer(({ url }, response) => {
    const isScript = url === '/readers.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? output[0].code : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Goes to the browser as text. */
async function runInPage(reader: Reader): Promise<Run> {
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
    return await page.evaluate(runInPage, reader);
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
    method: `real Chromium, a fresh page of ${(Buffer.byteLength(largePage()) / 1e6).toFixed(1)} MB each, ${ROUNDS} rounds in turn, medians. Peers look for the pattern recognition starts from, and weigh nothing of what they find.`,
    rows: (Object.keys(names) as Reader[]).map((reader) => ({
      name: names[reader],
      ratio: middle((round) => round[reader].ms / round.floor.ms),
      figures: {
        ms: middle((round) => round[reader].ms),
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
      return [await compare(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)];
    } finally {
      await browser.close();
      server.close();
    }
  },
};
