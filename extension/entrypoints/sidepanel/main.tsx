/** Composition root of the side panel: check sessions, kept on this machine; asks the platform nothing before a click (X4). */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { purposeCodes } from '@credit-check/domain/contract/purpose';
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { candidateSubjects } from '../../checks/candidate-subjects.ts';
import { handedTab } from '../../checks/handed-tab.ts';
import { applyLook } from '../../components/apply-look.ts';
import { type PanelView, PanelViews } from '../../components/panel/panel-views.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { panelTextsOf } from '../../locales/panel/panel-texts-of.ts';
import { wordsOf } from '../../locales/words-of.ts';
import { allowedPurposes, managed } from '../../managed.ts';
import { toBackground } from '../../messages.ts';
import { sendMessage } from '../../messaging.ts';
import { recogniseTab } from '../../page-link.ts';
import { saveFile } from '../../save-file.ts';
import { sessionDatabase } from '../../sessions/session-database.ts';
import { openSessionEvents } from '../../sessions/session-events.ts';
import { toSessions } from '../../sessions/session-messages.ts';
import { createSessionStore } from '../../sessions/session-store.ts';
import { settings } from '../../settings.ts';
import { typedBidder } from '../../typed-bidder.ts';
import { createCandidatesState } from './candidates-state.ts';
import { exportLog } from './export-log.ts';
import { followNews } from './follow-news.ts';
import { createResultsFollower } from './follow-results.ts';
import { createOwnQueriesState } from './own-queries-state.ts';
import { createPanelState, queryIdsOf } from './panel-state.ts';
import '../../components/base.css';
import './style.css';

const now = () => Date.now();
const { platform, language } = await settings.get();
const words = wordsOf(language, browser.i18n.getUILanguage());
const purposes = signal(allowedPurposes(await managed.get(), purposeCodes));
const panelTexts = panelTextsOf(words.locale);
const state = createPanelState({
  platform,
  purposes,
  locale: words.locale,
  store: createSessionStore(sessionDatabase(), now),
  send: (name, request) => sendMessage(toSessions, name, request),
  recognise: async (tabId) => recogniseTab(tabId ?? (await frontTab())),
  newId: () => crypto.randomUUID(),
  now,
  nowText: () => new Date().toISOString(),
});

const client = createCreditClient({
  platform,
  async credential() {
    const token = await sendMessage(toSessions, 'session/token', undefined);
    if (!token.ok) throw new DOMException('signed out', 'NotAllowedError');
    return token.value;
  },
});
const view = signal<PanelView>('sessions');
const candidates = createCandidatesState({ client, purposes, now, stored: candidateSubjects });
const ownQueries = createOwnQueriesState({ client, nowText: () => new Date().toISOString() });

async function frontTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

async function readSignIn(): Promise<void> {
  state.signIn.value = await sendMessage(toBackground, 'session/get', undefined);
}

async function signIn(): Promise<void> {
  state.isSigningIn.value = true;
  await sendMessage(toBackground, 'session/sign-in', undefined);
  state.isSigningIn.value = false;
  await readSignIn();
}

async function signOut(): Promise<void> {
  await sendMessage(toBackground, 'session/sign-out', undefined);
  await readSignIn();
}

/** One reading at a time, and one more where something changed meanwhile. */
let isReading = false;
let isStale = false;
async function reload(): Promise<void> {
  isStale = true;
  if (isReading) return;
  isReading = true;
  try {
    while (isStale) {
      isStale = false;
      await state.actions.load();
    }
  } finally {
    isReading = false;
  }
}

async function takeHandedTab(tabId: number | null): Promise<void> {
  if (tabId === null) return;
  await handedTab.set(null);
  await state.actions.addFromPage(tabId);
}

const ending = new AbortController();
addEventListener('pagehide', () => ending.abort());
applyLook(document);
document.documentElement.lang = words.locale;
document.title = `${panelTexts.title} · ${words.texts.name}`;
state.pasted.value = typedBidder(location.href);
history.replaceState(null, '', location.pathname);
await state.actions.load();
render(
  <WordsContext.Provider value={words}>
    <PanelViews
      state={state}
      view={view}
      candidates={candidates}
      ownQueries={ownQueries}
      onExport={(kind) =>
        saveFile(exportLog(kind, ownQueries.entries.value, panelTexts, words.messages), `query-log.${kind}`)
      }
      onSignIn={signIn}
      onSignOut={signOut}
      onSettings={() => browser.runtime.openOptionsPage()}
      onEvidence={(id) => browser.tabs.create({ url: new URL(`/evidence.html?session=${id}`, location.href).href })}
    />
  </WordsContext.Provider>,
  document.querySelector('main')!,
);

openSessionEvents().listen(({ id, codes }) => {
  if (id === state.current.value?.id) void (codes === undefined ? reload() : state.actions.loadResults(codes));
  if (state.run.value?.paused === 'signed-out') void readSignIn();
}, ending.signal);
const isShown = signal(document.visibilityState === 'visible');
document.addEventListener('visibilitychange', () => {
  isShown.value = document.visibilityState === 'visible';
});
/** The queries followed now: while somebody looks, and between runs, for a stream is not opened anew for each batch. */
const followed = computed(() => {
  const isQuiet = isShown.value && state.signIn.value?.state === 'signed-in' && state.run.value === undefined;
  return isQuiet && state.current.value?.platform === platform
    ? queryIdsOf(state.results.value.values()).toSorted().join(' ')
    : '';
});
let hearing = new AbortController();
effect(() => {
  hearing.abort();
  hearing = new AbortController();
  const queryIds = followed.value === '' ? [] : followed.value.split(' ');
  const { confirm, supersede } = state.actions;
  void followNews({ client, queryIds, signal: hearing.signal, onChecked: confirm, onSuperseded: supersede });
});
ending.signal.addEventListener('abort', () => hearing.abort());

/** What a person decides elsewhere is looked for while a clerk waits for it. */
const LOOK_MS = 3000;
effect(() => {
  if (view.value === 'candidates' && state.signIn.value?.state === 'signed-in') void candidates.load();
});
setInterval(() => {
  const isLooking = view.value === 'candidates' && isShown.value && candidates.isWaiting();
  if (isLooking) void candidates.load();
}, LOOK_MS);

const follower = createResultsFollower(reload);
effect(() => follower.follow(state.results.value));
settings.watch((next) => {
  if (next.platform !== platform || next.language !== language) location.reload();
}, ending.signal);
managed.watch((next) => {
  purposes.value = allowedPurposes(next, purposeCodes);
}, ending.signal);
handedTab.watch(takeHandedTab, ending.signal);
await readSignIn();
await takeHandedTab(await handedTab.get());
