/** The popup of the built extension, opened for the first time in real Chromium, beside an empty one in its place. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtForChromium, launchChromium } from '../test/support/chromium-with-extension.ts';
import { largePage } from './large-page.ts';
import { type Benchmark, median, type Report } from './report.ts';

const ROUNDS = 5;
/** On the page the popup reads. */
const NOTICES = 40;
const EMPTY =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信用核查</title><body><main>信用核查</main>';

const popups = { empty: 'an empty popup in its place (floor)', own: 'the popup' };
type Which = keyof typeof popups;

interface Opening {
  /** From the press on the icon until there is content to be seen. */
  readonly fromPressMs: number;
  /** From the beginning of the popup's document: what making its window takes is left out. */
  readonly fromDocumentMs: number;
}

/** In a browser of its own, whose first popup it is. */
async function openCold(extension: string, site: string): Promise<Opening> {
  const chromium = await launchChromium({ extension });
  try {
    await chromium.page.goto(site);
    const pressedAt = performance.timeOrigin + performance.now();
    const popup = await chromium.openPopup();
    const { origin, fromDocumentMs } = await popup.evaluate(firstContent);
    return { fromPressMs: origin + fromDocumentMs - pressedAt, fromDocumentMs };
  } finally {
    await chromium.close();
  }
}

/** Goes to the browser as text. */
function firstContent(): Promise<{ origin: number; fromDocumentMs: number }> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const painted = list.getEntriesByName('first-contentful-paint')[0];
      if (painted !== undefined) resolve({ origin: performance.timeOrigin, fromDocumentMs: painted.startTime });
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

async function compare(folders: Record<Which, string>, site: string): Promise<Report> {
  const rounds: Record<Which, Opening>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({ empty: await openCold(folders.empty, site), own: await openCold(folders.own, site) });
  }
  const middle = (of: (round: Record<Which, Opening>) => number) => median(rounds.map(of));
  return {
    benchmark: 'popup: opened for the first time',
    method: `the built extension in real Chromium, a browser of its own each time, ${ROUNDS} rounds in turn, medians; until the first contentful paint, on a page of ${NOTICES} notices with a code each. Beside an empty popup less than 150 ms may be added.`,
    rows: (Object.keys(popups) as Which[]).map((which) => ({
      name: popups[which],
      ratio: middle((round) => round[which].fromPressMs / round.empty.fromPressMs),
      figures: {
        'ms from the press': middle((round) => round[which].fromPressMs),
        'ms from the document': middle((round) => round[which].fromDocumentMs),
        'added ms': middle((round) => round[which].fromPressMs - round.empty.fromPressMs),
      },
    })),
  };
}

export const popupBenchmark: Benchmark = {
  name: 'popup',
  async run() {
    const empty = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
    cpSync(builtForChromium, empty, { recursive: true });
    writeFileSync(join(empty, 'popup.html'), EMPTY);
    const site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(largePage(NOTICES));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = site.address() as AddressInfo;
      return [await compare({ empty, own: builtForChromium }, `http://127.0.0.1:${port}/`)];
    } finally {
      site.close();
      rmSync(empty, { recursive: true, force: true });
    }
  },
};
