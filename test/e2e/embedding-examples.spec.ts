/** The examples of `docs/embedding.md`, as a reader pastes them: each is opened in Chromium and in Firefox. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@credit-check/mock-server/store/testing/find-free-port';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { inBothBrowsers, launchBrowser } from '../support/both-browsers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'docs/embedding.md'), 'utf8');
const examples = new Map(
  [...text.matchAll(/<!-- example: (\S+) -->\n```\w+\n(.*?)\n```/gs)].map(([, name, code]) => [name!, code!] as const),
);

let stand: BadgeStand;
/** An empty folder, but for the packages a reader installs. */
let folder: string;
let person: ChildProcess | undefined;

test.beforeAll(async () => {
  stand = await openBadgeStand();
  mkdirSync(join(root, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(root, 'test-results/examples-'));
  mkdirSync(join(folder, 'node_modules/@credit-check'), { recursive: true });
  symlinkSync(join(root, 'widget/dist'), join(folder, 'node_modules/@credit-check/widget'));
});
test.afterAll(async () => {
  person?.kill();
  rmSync(folder, { recursive: true });
  await stand.close();
});

/** The example, for the platform of this test. */
function exampleOf(name: string): string {
  const code = examples.get(name);
  if (code === undefined) throw new Error(`docs/embedding.md has no example ${name}`);
  return code.replaceAll('http://127.0.0.1:8787', stand.platform.url);
}

/** A page as a bundler makes it of an example. */
async function bundled(name: string): Promise<string> {
  const input = join(folder, name);
  writeFileSync(input, exampleOf(name));
  const define = { 'process.env.NODE_ENV': '"production"' };
  const made = await rolldown({ input, platform: 'browser', transform: { define }, preserveEntrySignatures: false });
  const { output } = await made.generate({ format: 'es' });
  return `<!doctype html><html lang="zh-CN"><title>x</title><body><script type="module">${output[0].code.replaceAll('</script', '<\\/script')}</script>`;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('credit-badge')?.state === 'ready');
  return page;
}

function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.textContent ?? '');
}

// A consent has ten uses.
test.afterEach(() => stand.reset());

test('the page names six examples', () => {
  expect([...examples.keys()]).toEqual(['plain.html', 'react.jsx', 'vue.js', 'csp.html', 'themed.html', 'person.mjs']);
});

/** Sum of all shifts of a page whose script comes after it was painted. Only Chromium tells. */
async function shiftsWithLateScript(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { shifts: () => sum });
  });
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.resourceType() === 'script') {
      await page.waitForSelector('credit-badge');
      await page.evaluate(twoFrames);
    }
    await request.continue();
  });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('credit-badge')?.state === 'ready');
  await page.evaluate(twoFrames);
  return page.evaluate('shifts()') as Promise<number>;
}

const twoFrames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

for (const example of ['plain.html', 'themed.html']) {
  test(`nothing on the page of ${example} moves when the script comes late`, async () => {
    const browser = await launchBrowser('chromium');
    const below = '<p>其后的段落</p></body>';
    const html = exampleOf(example).replace('</body>', below);
    const bare = html.replace(/credit-badge \{ display.*\}/, '');
    expect(await shiftsWithLateScript(browser, stand.serve('/late', { html }))).toBe(0);
    expect(await shiftsWithLateScript(browser, stand.serve('/late-bare', { html: bare }))).toBeGreaterThan(0);
    await browser.close();
  });
}

inBothBrowsers((browser) => {
  test('plain HTML', async () => {
    const page = await open(browser(), stand.serve('/plain', { html: exampleOf('plain.html') }));
    expect(await wordsOf(page)).toContain('有失信信息 2 条');
  });

  test('React', async () => {
    const page = await open(browser(), stand.serve('/react', { html: await bundled('react.jsx') }));
    expect(await wordsOf(page)).toContain('严重失信主体');
    await page.waitForFunction(() => document.querySelector('output')?.textContent === 'severe-list');
  });

  test('Vue', async () => {
    const page = await open(browser(), stand.serve('/vue', { html: await bundled('vue.js') }));
    expect(await wordsOf(page)).toContain('异议处理中');
    await page.waitForFunction(() => document.querySelector('output')?.textContent === 'adverse-records');
  });

  test('a page with the strictest policy, which nothing breaks', async () => {
    const page = await browser().newPage();
    await page.evaluateOnNewDocument(() => {
      const broken: string[] = [];
      Object.assign(globalThis, { broken });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        // The browser asks for this one by itself.
        if (!blockedURI.endsWith('/favicon.ico')) broken.push(violatedDirective);
      });
    });
    await page.goto(stand.serve('/csp', { html: exampleOf('csp.html') }));
    await page.waitForFunction(() => document.querySelector('credit-badge')?.state === 'ready');
    expect(await page.evaluate('broken')).toEqual([]);
    expect(await wordsOf(page)).toContain('惩戒措施');
  });

  test('a themed page', async () => {
    const page = await open(browser(), stand.serve('/themed', { html: exampleOf('themed.html') }));
    expect(await wordsOf(page)).toContain('2 adverse records');
    const style = await page.evaluate(() => {
      const badge = document.querySelector('credit-badge')!.shadowRoot!.querySelector('[part=badge]')!;
      const { backgroundColor, fontSize, borderRadius } = getComputedStyle(badge);
      return { backgroundColor, fontSize, borderRadius };
    });
    expect(style).toEqual({ backgroundColor: 'rgb(58, 42, 0)', fontSize: '18px', borderRadius: '0px' });
  });

  test('a person, with a back end that mints', async () => {
    const port = await findFreePort();
    person?.kill();
    writeFileSync(join(folder, 'person.mjs'), exampleOf('person.mjs').replaceAll('3000', String(port)));
    person = spawn(process.execPath, [join(folder, 'person.mjs')], { stdio: 'inherit' });
    const url = `http://127.0.0.1:${port}/`;
    await expect
      .poll(() =>
        fetch(url)
          .then(({ status }) => status)
          .catch(() => 0),
      )
      .toBe(200);
    const page = await open(browser(), url);
    expect(await page.evaluate(() => document.querySelector('credit-badge')!.answer)).toBeUndefined();
    const frame = page.frames().find((one) => one.url().includes('/embed/'))!;
    expect(await frame.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.textContent)).toContain(
      '有失信信息 1 条',
    );
  });
});
