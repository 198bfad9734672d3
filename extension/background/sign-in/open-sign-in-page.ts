import { browser } from 'wxt/browser';
import { SignInWindowClosed } from './sign-in-window-closed.ts';

/** Opens the platform's sign-in page in a window of the browser's own and gives the address it came back to. */
export async function openSignInPage(url: string): Promise<string> {
  const cameBackTo = await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => undefined);
  if (cameBackTo === undefined) throw new SignInWindowClosed();
  return cameBackTo;
}
