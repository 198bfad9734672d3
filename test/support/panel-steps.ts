/** What a person does in the side panel, step by step, in either browser. */
import type { Page } from 'puppeteer-core';
import type { BrowserWithExtension } from './browser-with-extension.ts';
import { signInAs } from './extension-steps.ts';

/** The panel in a tab of the width it has at the side, where no driver can press. */
export async function openPanel({ openExtensionPage }: BrowserWithExtension): Promise<Page> {
  const panel = await openExtensionPage('sidepanel.html');
  await panel.setViewport({ width: 360, height: 900 });
  return panel;
}

export async function signInByPanel(browser: BrowserWithExtension, panel: Page, user: string): Promise<void> {
  await press(panel, '登录平台');
  await signInAs(browser, user);
  await panel.waitForSelector('.user');
  await panel.bringToFront();
}

export interface PanelRow {
  readonly code: string;
  readonly state: string;
  /** All that stands in the row, its badge apart. */
  readonly text: string;
}

/** The panel's list as it stands. */
export function readPanelRows(panel: Page): Promise<PanelRow[]> {
  return panel.$$eval('.organisations .row', (rows) =>
    rows.map((row) => ({
      code: row.getAttribute('data-code') ?? '',
      state: row.getAttribute('data-state') ?? '',
      text: row.textContent ?? '',
    })),
  );
}

/** Presses a button by the words on it, once it can be pressed and stands still. */
export async function press(panel: Page, words: string): Promise<void> {
  try {
    await panel.locator(`xpath///button[contains(., "${words}") and not(@disabled)]`).click();
  } catch (cause) {
    throw new Error(`Could not press ${words}`, { cause });
  }
}

/** Waits until so many rows say so. */
export async function waitForStates(panel: Page, state: string, count: number): Promise<void> {
  await panel.waitForFunction(
    (wanted, n) => document.querySelectorAll(`.organisations .row[data-state="${wanted}"]`).length === n,
    { timeout: 30_000 },
    state,
    count,
  );
}

/** Opens a part of the panel that can be folded away. */
export async function unfold(panel: Page, words: string): Promise<void> {
  await panel.$$eval(
    'details',
    (all, text) => {
      for (const one of all) if (one.querySelector('summary')?.textContent?.includes(text)) one.open = true;
    },
    words,
  );
}

/** Pastes a list into the panel and adds it. */
export async function addPasted(panel: Page, list: string): Promise<void> {
  await unfold(panel, '添加投标人');
  await panel.$eval(
    '#pasted',
    (field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    list,
  );
  await panel.locator('#pasted ~ button:not(:disabled)').click();
}

/** The evidence page of the current session, once every sheet is drawn. */
export async function openEvidence({ waitForPage }: BrowserWithExtension, panel: Page): Promise<Page> {
  const opened = waitForPage((url) => url.includes('/evidence.html'));
  await press(panel, '生成证据材料');
  const evidence = await opened;
  await waitForSheets(evidence);
  return evidence;
}

/** Only what is all there can be printed. */
export async function waitForSheets(evidence: Page): Promise<void> {
  await evidence.waitForSelector('xpath///button[contains(., "打印") and not(@disabled)]', { timeout: 30_000 });
}
