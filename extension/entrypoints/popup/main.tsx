/** Composition root of the popup: reads the page at once and locally; asks the platform nothing before a click (X4). */

import { type Purpose, purposeCodes } from '@credit-check/domain/contract/purpose';
import { batch, computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { pageOf } from '../../checks/check-run.ts';
import { handedTab } from '../../checks/handed-tab.ts';
import { selectedCode } from '../../checks/selected-code.ts';
import { statedPurpose } from '../../checks/stated-purpose.ts';
import { storedRun } from '../../checks/stored-runs.ts';
import { applyLook } from '../../components/apply-look.ts';
import { Popup } from '../../components/popup.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { wordsOf } from '../../locales/words-of.ts';
import { allowedPurposes, allowsHost, managed } from '../../managed.ts';
import { type Recognised, type RequestsToBackground, toBackground } from '../../messages.ts';
import { sendMessage } from '../../messaging.ts';
import { openSidePanel } from '../../open-side-panel.ts';
import { recogniseTab } from '../../page-link.ts';
import { confirmedRun } from '../../screens/popup/confirmed-run.ts';
import { followRun } from '../../screens/popup/follow-run.ts';
import { handOver } from '../../screens/popup/hand-over.ts';
import { popupChanges } from '../../screens/popup/popup-changes.ts';
import { createPopupState, type PopupState } from '../../screens/popup/popup-state.ts';
import { settings } from '../../settings.ts';
import { createSignInControl } from '../../sign-in-control.ts';
import { openSignInEvents } from '../../sign-in-events.ts';
import { isSiteOn, siteOf, switchSite } from '../../site-switch.ts';
import '../../components/base.css';
import '../../components/screen.css';
import './style.css';

const send: RequestsToBackground = (name, request) => sendMessage(toBackground, name, request);

/** A popup in a window of its own names its tab in its address. */
const named = Number(new URLSearchParams(location.search).get('tab'));

/** The tab the popup was opened on; one that is gone has no page to read. */
async function findTab(): Promise<{ id: number; windowId: number; url: string | undefined }> {
  const tab =
    named > 0
      ? await browser.tabs.get(named).catch(() => undefined)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? -1, windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT, url: tab?.url };
}

async function readPage(state: PopupState, tabId: number): Promise<void> {
  try {
    const recognised = await recogniseTab(tabId);
    const [stated, chosen] = await Promise.all([statedPurpose.get(), selectedCode.get()]);
    await selectedCode.set(null);
    batch(() => {
      preset(state, recognised, stated, chosen?.tabId === tabId ? chosen.code : undefined);
      state.page.value = { state: 'read', recognised };
    });
  } catch {
    state.page.value = { state: 'restricted' };
  }
}

/** Purpose and selection to begin with; the person may change all of it. */
function preset(
  state: PopupState,
  { codes, projectNumber }: Recognised,
  stated: Purpose | null,
  chosen?: string,
): void {
  if (stated !== null && state.purposes.value.includes(stated.code)) state.purposeCode.value = stated.code;
  state.reference.value = projectNumber ?? '';
  state.note.value = stated?.note ?? '';
  const wanted = codes.filter(({ code, checkCharacterValid }) => checkCharacterValid && (chosen ?? code) === code);
  state.selected.value = new Set(wanted.map(({ code }) => code));
}

const [{ platform, language }, administered, tab] = await Promise.all([settings.get(), managed.get(), findTab()]);
const fixed = signal(administered);
const purposes = computed(() => allowedPurposes(fixed.value, purposeCodes));
/** That of the page, where it may be read without a click. */
const site = computed(() => {
  const page = siteOf(tab.url);
  return page !== undefined && allowsHost(fixed.value, new URL(page.replace('*', '')).hostname) ? page : undefined;
});
const words = wordsOf(language, browser.i18n.getUILanguage());
const ending = new AbortController();
const signIn = createSignInControl(send, openSignInEvents(), ending.signal);
const state = createPopupState({ platform, tab, purposes, signIn, send });
addEventListener('pagehide', () => ending.abort());
managed.watch((next) => {
  fixed.value = next;
}, ending.signal);
settings.watch((next) => {
  if (next.platform !== platform || next.language !== language) location.reload();
}, ending.signal);

applyLook(document);
document.documentElement.lang = words.locale;
document.documentElement.classList.toggle('in-window', named > 0);
document.title = words.texts.name;
render(
  <WordsContext.Provider value={words}>
    <Popup
      state={state}
      onSettings={() => browser.runtime.openOptionsPage()}
      onPanel={() => handOver({ say: () => handedTab.set(tab.id), open: () => openSidePanel(tab.windowId) })}
      onSite={async (isOn) => {
        if (site.value !== undefined) state.isSiteOn.value = await switchSite(site.value, tab.id, isOn);
      }}
    />
  </WordsContext.Provider>,
  document.querySelector('main')!,
);

for (const type of ['online', 'offline']) {
  addEventListener(type, () => {
    state.isOnline.value = navigator.onLine;
  });
}
const confirmed = confirmedRun({
  client: { changes: popupChanges(platform) },
  onSuperseded: async (queryId) => {
    await send('check/superseded', { tabId: tab.id, queryId });
  },
  signal: ending.signal,
  show: (run) => {
    state.latest.value = run !== null && tab.url !== undefined && run.page === pageOf(tab.url) ? run : null;
    const isOut = run?.rows.some(({ result }) => result.state === 'failed' && result.failure.kind === 'signed-out');
    if (isOut && !run?.isRunning) void signIn.read();
  },
});
void followRun(storedRun(tab.id), confirmed, ending.signal);
effect(() => {
  const asked = site.value;
  state.isSiteOn.value = undefined;
  if (asked !== undefined) {
    void isSiteOn(asked).then((isOn) => {
      if (site.value === asked) state.isSiteOn.value = isOn;
    });
  }
});
void signIn.read();
void readPage(state, tab.id);
