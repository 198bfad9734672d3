/** What a page relies on, in Safari's engine: WebKitGTK. Left out where it is not installed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { type BadgeStand, openBadgeStand } from '../support/badge-stand.ts';
import { findWebKit, launchWebKit, type WebKit, webkitPackages } from '../support/webkit.ts';

const commands = findWebKit();
test.skip(commands === undefined, `no WebKit here (Debian: apt-get install ${webkitPackages.join(' ')})`);

const ESCAPE = '\uE00C';
const objected = '91990000MAT000042K';
const ending = '91990000MAT000069B';

let stand: BadgeStand;
let webkit: WebKit;
/** Takes the browser's own reports of what a policy has refused. */
let reports: Server;
let refused: string[] = [];

test.beforeAll(async () => {
  stand = await openBadgeStand();
  webkit = await launchWebKit(commands!);
  reports = createServer(async (request, response) => {
    refused.push(await text(request));
    response.end();
  });
  await new Promise<void>((resolve) => reports.listen(0, '127.0.0.1', resolve));
});

test.afterAll(async () => {
  await webkit?.close();
  reports?.close();
  await stand?.close();
});

test.afterEach(async () => {
  refused = [];
  await stand.reset();
});

function pageWith(subject: string, attributes = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>名录</title>
    <script type="module" src="${stand.script.url}" integrity="${stand.script.integrity}" crossorigin></script></head>
    <body><main><credit-badge subject="${subject}" publishable-key="pk_sandbox_demo" purpose="supplier-directory" ${attributes}>
    <a href="${stand.platform.url}">信用信息</a></credit-badge></main></body></html>`;
}

function state(): Promise<string | undefined> {
  return webkit.run(() => document.querySelector('credit-badge')?.state);
}

function shown(): Promise<string> {
  return webkit.run(() => {
    const root = document.querySelector('credit-badge')!.shadowRoot!;
    return root.querySelector('.card, .line')!.textContent.replaceAll(/\s+/g, ' ');
  });
}

function isOpen(): Promise<boolean> {
  return webkit.run(
    () => document.querySelector('credit-badge')!.shadowRoot!.querySelector('[role=dialog]:popover-open') !== null,
  );
}

test('two lines of HTML are a badge; a press opens its card, Escape closes it and focus returns', async () => {
  await webkit.open(stand.serve('/plain', { html: pageWith(objected) }));
  await expect.poll(state).toBe('ready');
  expect(await shown()).toContain('有失信信息 1 条 异议处理中');

  const button = await webkit.run(() => document.querySelector('credit-badge')!.shadowRoot!.querySelector('button'));
  await webkit.click(button);
  await expect.poll(isOpen).toBe(true);
  const card = await webkit.run(() => {
    const element = document.querySelector('credit-badge')!.shadowRoot!.querySelector('[role=dialog]')!;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    return { words: element.textContent, isInside };
  });
  expect(card.words).toContain('公示至');
  expect(card.isInside).toBe(true);

  await webkit.press(ESCAPE);
  await expect.poll(isOpen).toBe(false);
  expect(await webkit.run(() => document.querySelector('credit-badge')!.shadowRoot!.activeElement?.localName)).toBe(
    'button',
  );
});

test('the strictest policy, with integrity and Trusted Types, refuses nothing of it', async () => {
  const from = stand.platform.url;
  const policy = [
    "default-src 'none'",
    `script-src ${from}`,
    `connect-src ${from}`,
    `frame-src ${from}`,
    "style-src 'none'",
    // The browser's own wish: it asks for the site's icon, and reports that, too.
    `img-src ${stand.site}`,
    "require-trusted-types-for 'script'",
    `report-uri http://127.0.0.1:${(reports.address() as AddressInfo).port}/`,
  ].join('; ');
  const headers = { 'content-security-policy': policy };
  await webkit.open(stand.serve('/strict', { html: pageWith(objected, 'variant="card"'), headers }));
  await expect.poll(state).toBe('ready');
  expect(await shown()).toContain('公示至');
  const border = await webkit.run(() => {
    return getComputedStyle(document.querySelector('credit-badge')!.shadowRoot!.querySelector('.card')!).borderTopStyle;
  });
  expect(border).toBe('solid');
  expect(refused).toEqual([]);

  // That the policy is in force, and that a breach would be heard.
  await webkit.run(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => refused.join()).toContain('style-src');
});

test('a record leaves at its end, without a request', async () => {
  let title: string | undefined;
  // Seconds before its end; on a machine that needs longer to draw it, once more.
  await expect(async () => {
    await stand.setClock('2026-11-21T23:59:55+08:00');
    await webkit.open(stand.serve('/ending', { html: pageWith(ending, 'variant="card"') }));
    await expect.poll(state).toBe('ready');
    title = await webkit.run(() => {
      Object.assign(window, { asked: performance.getEntriesByType('resource').length });
      return document.querySelector('credit-badge')!.answer!.records[0]?.title;
    });
    expect(title).toBeDefined();
    expect(await shown()).toContain(title);
  }).toPass();
  await expect.poll(() => webkit.run(() => document.querySelector('credit-badge')!.status)).toBe('no-adverse-records');
  await expect.poll(shown).not.toContain(title);
  const left = await webkit.run(() => ({
    records: document.querySelector('credit-badge')!.answer!.records.length,
    asked: performance.getEntriesByType('resource').length - (window as unknown as { asked: number }).asked,
  }));
  expect(left).toEqual({ records: 0, asked: 0 });
});
