/** What following a page costs that never rests, beside the same page left alone. */
import type { Browser } from 'puppeteer-core';
import { mainThreadMs } from './main-thread-time.ts';
import { median, type Report } from './report.ts';

const ROUNDS = 3;
const CHANGING_MS = 5000;
const CODE = '91990000MAT000026X';

interface Run {
  /** Of one core, while the page changes. */
  readonly percent: number;
  readonly found: number;
}

/** `site`: the address of a page with the readers at `/readers.js`. */
export async function compareChanging(browser: Browser, site: string): Promise<Report> {
  const rounds: { readonly alone: Run; readonly followed: Run }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({ alone: await runOnce(browser, site, false), followed: await runOnce(browser, site, true) });
  }
  const middle = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of));
  return {
    benchmark: 'recognise: a page that changes 1,000 nodes a second',
    method: `real Chromium, ${ROUNDS} rounds of ${CHANGING_MS / 1000} s in turn, medians of the main thread’s processor time; what following adds is to stay under 2 % of a core.`,
    rows: [
      { name: 'left alone', ratio: 1, figures: { '% of a core': middle(({ alone }) => alone.percent) } },
      {
        name: 'followed by recognition',
        ratio: middle(({ alone, followed }) => followed.percent / alone.percent),
        figures: {
          '% of a core': middle(({ followed }) => followed.percent),
          'added %': middle(({ alone, followed }) => followed.percent - alone.percent),
          'codes heard of': middle(({ followed }) => followed.found),
        },
      },
    ],
  };
}

async function runOnce(browser: Browser, site: string, isFollowed: boolean): Promise<Run> {
  const page = await browser.newPage();
  try {
    await page.goto(site);
    await page.evaluate(prepare, isFollowed);
    const { value, processorMs } = await mainThreadMs(page, () => page.evaluate(change, CHANGING_MS, CODE));
    return { percent: (processorMs / CHANGING_MS) * 100, found: value };
  } finally {
    await page.close();
  }
}

/** These two go to the browser as text. */
async function prepare(isFollowed: boolean): Promise<void> {
  const { follow } = (await import('/readers.js' as string)) as typeof import('./changing-page.ts');
  if (isFollowed) await follow();
}

async function change(ms: number, code: string): Promise<number> {
  const page = (await import('/readers.js' as string)) as typeof import('./changing-page.ts');
  return page.change(ms, code);
}
