/** 5,000 bidders checked in the side panel of the built extension in real Chromium, beside the same batches sent bare. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedIdentity } from '@credit-check/mock-server/sandbox/data/generated-organization';
import type { Page } from 'puppeteer-core';
import { type ChromiumWithExtension, launchChromium } from '../test/support/chromium-with-extension.ts';
import { setUp } from '../test/support/extension-steps.ts';
import { addPasted, openPanel, press, signInByPanel } from '../test/support/panel-steps.ts';
import { beginFrames, checkRows } from './check-rows.ts';
import { startServer } from './child.ts';
import { type HeldWhile, heldWhile } from './held-heap.ts';
import { mainThreadMs } from './main-thread-time.ts';
import { type Benchmark, median, quantile, type Report, type Row } from './report.ts';
import { sendBatches } from './send-batches.ts';

const ROWS = 5000;
const ROUNDS = 3;
const SEED = 7;
const identities = Array.from({ length: ROWS }, (_, i) => generatedIdentity(i, SEED));
const ids = identities.map(({ id }) => id);

/** A session of its own, its bidders pasted. */
async function beginSession(panel: Page): Promise<void> {
  await press(panel, '新建');
  await panel.waitForFunction(() => document.querySelector('.organisations') === null);
  await panel.locator('#reference').fill('GXZC2026-G3-0001');
  await addPasted(panel, identities.map(({ id, name }) => `${name} ${id}`).join('\n'));
  await panel.waitForSelector('.organisations .row');
  await panel.waitForSelector('.actions .primary:not(:disabled)');
}

interface Run {
  readonly ms: number;
  /** Between frames of the panel. */
  readonly frames: readonly number[];
  /** Of the panel's main thread. */
  readonly processorMs: number;
}

/** `run` gives its milliseconds. */
async function watch(panel: Page, run: () => Promise<number>): Promise<Run> {
  await panel.evaluate(beginFrames);
  const { value: ms, processorMs } = await mainThreadMs(panel, run);
  return { ms, frames: await panel.evaluate(() => globalThis.endFrames()), processorMs };
}

type Way = 'bare' | 'bareByTwo' | 'panel';
const names: Readonly<Record<Way, string>> = {
  bare: 'the batches from Node, one after the other; the panel rests (floor)',
  bareByTwo: 'the same, two at a time',
  panel: 'checked in the panel',
};

async function compare(panel: Page, platform: string): Promise<Report> {
  const rounds: Record<Way, Run>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await beginSession(panel);
    rounds.push({
      bare: await watch(panel, () => sendBatches(platform, ids, 1)),
      bareByTwo: await watch(panel, () => sendBatches(platform, ids, 2)),
      panel: await watch(panel, () => panel.evaluate(checkRows)),
    });
  }
  const middle = (of: (round: Record<Way, Run>) => number) => median(rounds.map(of));
  return {
    benchmark: `rows: ${ROWS.toLocaleString('en')} checked`,
    method: `the built extension in real Chromium, the platform a process of its own on SQLite on disk, ${ROUNDS} rounds in turn, medians; from the click to the end the panel shows. Both processors are shared by platform and browser.`,
    rows: (Object.keys(names) as Way[]).map((way) => ({
      name: names[way],
      ratio: middle((round) => round[way].ms / round.bare.ms),
      figures: {
        ms: middle((round) => round[way].ms),
        'p50 frame ms': middle((round) => quantile(round[way].frames, 0.5)),
        'p95 frame ms': middle((round) => quantile(round[way].frames, 0.95)),
        'longest frame ms': middle((round) => quantile(round[way].frames, 1)),
        'main thread, processor ms': middle((round) => round[way].processorMs),
      },
    })),
  };
}

/** All of them checked once more, twice: the first leaves nothing behind that the second adds to. */
async function weigh({ browser }: ChromiumWithExtension, panel: Page): Promise<Report> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const again = () => heldWhile([panel, worker], () => panel.evaluate(checkRows));
  await beginSession(panel);
  const row = (name: string, { before, most, after }: HeldWhile, floor: number): Row => ({
    name,
    ratio: after / floor,
    figures: { 'MB before': before, 'MB at most': most, 'MB after': after },
  });
  const first = await again();
  return {
    benchmark: `rows: what ${ROWS.toLocaleString('en')} hold`,
    method: 'heap of panel and background together, after a full collection each time; ratio of what is held after.',
    rows: [
      row('checked', first, first.after),
      row('checked again', await again(), first.after),
      row('and again', await again(), first.after),
    ],
  };
}

export const rowsBenchmark: Benchmark = {
  name: 'rows',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
    const main = join(import.meta.dirname, '..', 'mock-server', 'src', 'main.ts');
    const sandbox = ['--sandbox', '--population', String(ROWS)];
    const platform = await startServer(main, ['--port', '0', '--data', folder, ...sandbox]);
    const chromium = await launchChromium();
    try {
      await setUp(chromium, platform.url);
      const panel = await openPanel(chromium);
      await signInByPanel(chromium, panel, 'officer@agency');
      return [await compare(panel, platform.url), await weigh(chromium, panel)];
    } finally {
      await chromium.close();
      await platform.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
