/** The context menu on a selected code: asks about that one, for the purpose it names. */

import type { Purpose } from '@credit-check/domain/contract/purpose';
import { findUsccs } from '@credit-check/domain/identifiers/recognise/find-usccs';
import { browser } from 'wxt/browser';
import { pageOf } from '../checks/check-run.ts';
import { purposeText } from '../checks/stated-purpose.ts';
import type { Words } from '../locales/words-of.ts';
import { recogniseTab } from '../page-link.ts';
import type { Checks } from './checks/checks.ts';

const CHECK = 'check-selection';

/** Makes the item, or renames it. It says which purpose a press states (D1). */
export async function drawContextMenu(purpose: Purpose | null, { texts, messages }: Words): Promise<void> {
  const title = purpose === null ? texts.menu.check : texts.menu.checkFor(purposeText(purpose, messages));
  // `&` would make the letter after it an access key.
  const properties: { contexts: ['selection']; title: string } = {
    contexts: ['selection'],
    title: title.replaceAll('&', '&&'),
  };
  await browser.contextMenus.update(CHECK, properties).catch(() => {
    browser.contextMenus.create({ id: CHECK, ...properties });
  });
}

export interface MenuParts {
  readonly checks: Checks;
  readonly statedPurpose: () => Promise<Purpose | null>;
  /** Where a person has something to say first: a purpose, or yes to a code that fails its check (S2). */
  readonly openPopup: (tabId: number, code: string | undefined) => Promise<void>;
}

export async function checkSelection(
  { checks, statedPurpose, openPopup }: MenuParts,
  selected: string,
  tab: { readonly id: number; readonly url: string },
): Promise<void> {
  const found = findUsccs(selected)[0];
  const purpose = await statedPurpose();
  if (found === undefined || !found.checkCharacterValid || purpose === null) {
    return openPopup(tab.id, found?.code);
  }
  const { code, checkCharacterValid } = found;
  const onPage = (await recogniseTab(tab.id)).codes.find((other) => other.code === code);
  const nameOnPage = onPage?.nameOnPage;
  const subject = { code, checkCharacterValid, ...(nameOnPage !== undefined && { nameOnPage }) };
  await checks.start({ tabId: tab.id, page: pageOf(tab.url), purpose, subjects: [subject] });
}
