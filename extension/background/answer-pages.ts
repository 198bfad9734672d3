import { browser } from 'wxt/browser';
import { statedPurpose } from '../checks/stated-purpose.ts';
import { toBackground } from '../messages.ts';
import { answerMessages, isExtensionPage } from '../messaging.ts';
import type { Checks } from './checks/checks.ts';
import type { BackgroundSession } from './sign-in/session.ts';

interface AnswerPagesParts {
  readonly session: BackgroundSession;
  readonly checks: Checks;
  /** Once the checks of before are taken up again. */
  readonly resumed: Promise<unknown>;
  /** Takes results off a tab's page and its number off the icon. */
  readonly takeOff: (tabId: number) => Promise<void>;
  /** Another acts, or nobody. */
  readonly onActorChanged: () => Promise<void>;
}

/** Answers popup, panel and options about sign-ins and a page's check, for as long as the background lives. */
export function answerPages({ session, checks, resumed, takeOff, onActorChanged }: AnswerPagesParts): void {
  answerMessages(
    toBackground,
    {
      'session/get': session.get,
      'session/sign-in': async (_, { url }) => {
        const outcome = await session.signIn();
        await onActorChanged();
        // The sign-in window took the focus and with it the popup; the panel at the side is still there, and stays in front.
        if (url?.startsWith(`${location.origin}/popup.html`)) await browser.action.openPopup().catch(() => {});
        return outcome;
      },
      'session/act-as': async ({ account }) => {
        await session.actAs(account);
        await onActorChanged();
      },
      'session/sign-out': async () => {
        await session.signOut();
        await onActorChanged();
      },
      'check/start': async (request) => {
        await statedPurpose.set(request.purpose);
        await resumed;
        await checks.start(request);
      },
      'check/cancel': async ({ tabId }) => checks.cancel(tabId),
      'check/again': async ({ tabId, codes }) => {
        await resumed;
        await checks.again(tabId, codes);
      },
      'check/superseded': async ({ tabId, queryId }) => {
        await resumed;
        await checks.supersede(tabId, queryId);
      },
      'check/clear': async ({ tabId }) => {
        await checks.forget(tabId);
        await takeOff(tabId);
      },
    },
    isExtensionPage,
  );
}
