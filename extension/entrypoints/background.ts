/** Composition root of the background: tokens, client and results live here, and only clicks set anything going (X4). */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { answerPages } from '../background/answer-pages.ts';
import { createChecks } from '../background/checks/checks.ts';
import { checkSelection, drawContextMenu } from '../background/context-menu.ts';
import { clearCount, drawCountPlain, showAnsweredCount, showFoundCount } from '../background/icon-count.ts';
import { answerSessions } from '../background/sessions/answer-sessions.ts';
import { createSessions } from '../background/sessions/sessions.ts';
import { authorize } from '../background/sign-in/authorize.ts';
import { openSignInPage } from '../background/sign-in/open-sign-in-page.ts';
import { createSession } from '../background/sign-in/session.ts';
import { signIns } from '../background/sign-in/sign-in-state.ts';
import { followSites } from '../background/sites.ts';
import { withinPolicy } from '../background/within-policy.ts';
import { isOfOrganization } from '../checks/check-run.ts';
import { selectedCode } from '../checks/selected-code.ts';
import { statedPurpose } from '../checks/stated-purpose.ts';
import { storedRun, storedRunTabs } from '../checks/stored-runs.ts';
import { wordsOf } from '../locales/words-of.ts';
import { allowedPurposes, type Managed, managed } from '../managed.ts';
import { fromPage } from '../messages.ts';
import { answerMessages, isOurs } from '../messaging.ts';
import { openPopup } from '../open-popup.ts';
import { clearPage, showOnPage, togglePage } from '../page-link.ts';
import { browserRandomBytes } from '../random-bytes.ts';
import { userOf, type Whose } from '../session.ts';
import { sessionDatabase } from '../sessions/session-database.ts';
import { openSessionEvents } from '../sessions/session-events.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { settings } from '../settings.ts';
import { openSignInEvents } from '../sign-in-events.ts';
import { stored } from '../stored.ts';
import { panelAddress } from '../typed-bidder.ts';

/** Alarm at the instant something in a stored session ends. */
const SWEEP = 'sweep-sessions';
/** Kept until the browser closes: whether this background begins or only wakes up. */
const awake = stored('session', 'awake', z.boolean(), false);

const now = () => Date.now();
const platform = async () => (await settings.get()).platform;
const allows = (fixed: Managed, code: PurposeCode) => allowedPurposes(fixed, [code]).length > 0;
/** The purpose last stated, where it may still be. */
const usablePurpose = async () => {
  const purpose = await statedPurpose.get();
  return purpose !== null && allows(await managed.get(), purpose.code) ? purpose : null;
};
const words = async () => wordsOf((await settings.get()).language, browser.i18n.getUILanguage());

export default defineBackground(() => {
  const session = createSession({
    state: signIns,
    platform,
    authorize: async (address) =>
      authorize({
        platform: address,
        redirectUri: browser.identity.getRedirectURL(),
        openSignInPage,
        language: (await words()).locale,
        now,
      }),
    now,
  });

  const forever = new AbortController().signal;
  // Asked for before each batch: it is heard when it changes, not read each time.
  let fixed = managed.get();
  managed.watch((next) => {
    fixed = Promise.resolve(next);
  }, forever);
  const allowsNow = async (code: PurposeCode) => allows(await fixed, code);

  const acting = async () => userOf(await session.get());
  const clients = new Map<string, ReturnType<typeof createCreditClient>>();
  const clientOf = (address: string, whose: Whose = {}) => {
    const key = JSON.stringify([address, whose.account, whose.organization]);
    const credential = () => session.accessToken(whose);
    const known = clients.get(key) ?? withinPolicy(createCreditClient({ platform: address, credential }), allowsNow);
    clients.set(key, known);
    return known;
  };

  const checks = createChecks({
    client: (address, account) => clientOf(address, { account }),
    platform,
    acting,
    distrustToken: (account) => session.distrust({ account }),
    stored: storedRun,
    show: async (run) => {
      if (isOfOrganization(run, await acting())) {
        await Promise.all([showOnPage(run, await words()), showAnsweredCount(run)]);
      } else await takeOff(run.tabId);
    },
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });

  const events = openSessionEvents();
  const sessions = createSessions({
    store: createSessionStore(sessionDatabase(), now, browserRandomBytes),
    events,
    client: (address, account) => clientOf(address, { account }),
    platform,
    acting,
    distrustToken: (account) => session.distrust({ account }),
    now,
    newKey: () => crypto.randomUUID(),
    wakeAt: (instant) => browser.alarms.create(SWEEP, { when: instant }),
  });
  // A background that slept goes on with what it was told to do; after a restart of the browser a person has to say so.
  const ready = awake.get().then(async (wasAwake) => {
    await (wasAwake ? sessions.wake() : sessions.holdAll());
    await awake.set(true);
  });
  answerSessions({
    sessions,
    ready,
    accessToken: session.accessToken,
    client: async (whose) => clientOf(await platform(), whose),
  });

  const resumed = storedRunTabs().then((tabs) => Promise.all(tabs.map(checks.resume)));

  const signInEvents = openSignInEvents();
  answerPages({
    session,
    checks,
    resumed,
    takeOff,
    // Every screen asks who acts now, and pages show what was asked in their name alone.
    async onActorChanged() {
      signInEvents.tell();
      await resumed;
      await checks.redraw();
    },
  });

  const redrawMenu = async () => {
    const spoken = await words();
    browser.omnibox.setDefaultSuggestion({ description: spoken.texts.menu.typed });
    await drawContextMenu(await usablePurpose(), spoken);
  };
  browser.runtime.onInstalled.addListener(redrawMenu);
  browser.runtime.onStartup.addListener(redrawMenu);
  statedPurpose.watch(redrawMenu, forever);
  settings.watch(async () => {
    await redrawMenu();
    // Under another address nobody is signed in: what the old platform gave is handed back.
    await session.leaveOthers();
  }, forever);
  browser.contextMenus.onClicked.addListener(async ({ selectionText }, tab) => {
    if (selectionText === undefined || tab?.id === undefined || tab.url === undefined) return;
    const parts = { checks, statedPurpose: usablePurpose, openPopup: openPopupFor };
    await resumed;
    await checkSelection(parts, selectionText, { id: tab.id, url: tab.url });
  });

  // A tab: the panel at the side opens on a click only.
  browser.omnibox.onInputEntered.addListener((text) => browser.tabs.create({ url: panelAddress(text) }));

  browser.alarms.onAlarm.addListener(({ name }) => name === SWEEP && sessions.sweep());

  answerMessages(
    fromPage,
    {
      async 'page/found'({ count }, { tab, url }) {
        if (tab?.id === undefined || url === undefined) return;
        await showFoundCount(tab.id, url, count, await storedRun(tab.id).get());
      },
    },
    isOurs,
  );
  void drawCountPlain();
  browser.runtime.onInstalled.addListener(followSites);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Not after an update: that would take a person from their work.
    if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
  });
  managed.watch(followSites, forever);
  browser.permissions.onAdded.addListener(followSites);
  browser.permissions.onRemoved.addListener(followSites);
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'toggle-badges' && tab?.id !== undefined) await togglePage(tab.id);
  });

  browser.tabs.onRemoved.addListener((tabId) => checks.forget(tabId));
});

async function takeOff(tabId: number): Promise<void> {
  await Promise.all([clearPage(tabId), clearCount(tabId)]);
}

async function openPopupFor(tabId: number, code: string | undefined): Promise<void> {
  await selectedCode.set(code === undefined ? null : { tabId, code });
  await openPopup(tabId);
}
