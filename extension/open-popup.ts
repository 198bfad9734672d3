/** The popup, where the browser lets it open without a click on the icon; a window of its own elsewhere. */
import { browser } from 'wxt/browser';

export async function openPopup(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Firefox wants the click itself, which is spent by the time the background knows what to do.
    await browser.windows.create({ url: `/popup.html?tab=${tabId}`, type: 'popup', width: 520, height: 640 });
  }
}
