/** A site's page about a person, and what is seen of it from outside (contract §4 "Persons"). */
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BadgeStand } from './badge-stand.ts';

type Badge = HTMLElementTagNameMap['credit-badge'];

/** Records what the page's scripts get to hear, before any other script runs. */
const listening = `
  window.heard = [];
  for (const name of ['ready', 'changed', 'ended', 'problem', 'session-expired']) {
    addEventListener('credit-badge-' + name, ({ detail }) => heard.push({ name, ...detail }));
  }`;

export interface PersonPage {
  readonly session: string;
  /** Of the badge, beside the session. */
  readonly attributes?: string;
  readonly script?: string;
}

let pages = 0;

/** Serves a page of the stand's site with a badge, which asks at once unless `attributes` say otherwise. Returns its address. */
export function servePersonPage(
  stand: BadgeStand,
  { session, attributes = 'load="eager"', script = '' }: PersonPage,
): string {
  return stand.serve(`/person/${pages++}`, {
    html: `<!doctype html><html lang="zh-CN"><title>应聘人</title><link rel="icon" href="data:,">
    <script>${listening}${script}</script>
    <script type="module" src="${stand.script.url}" integrity="${stand.script.integrity}" crossorigin></script>
    <body><p>应聘人 <credit-badge session="${session}" ${attributes}>信用信息</credit-badge> 已报名</p></body></html>`,
  });
}

export async function openPersonPage(browser: Browser, stand: BadgeStand, person: PersonPage): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(servePersonPage(stand, person));
  return page;
}

/** The badge's state once it has an answer or a problem. */
export async function settledState(page: Page | Frame): Promise<string> {
  await page.waitForFunction(() => {
    const badge = document.querySelector<Badge>('credit-badge');
    return badge?.state !== undefined && !['idle', 'loading'].includes(badge.state);
  });
  return page.evaluate(() => document.querySelector<Badge>('credit-badge')!.state);
}

/** @throws Error where the page has none */
export function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  if (frame === undefined) throw new Error('there is no frame');
  return frame;
}

export function shownIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.querySelector('credit-badge')!.shadowRoot!.textContent ?? '');
}
