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
import { browserRandomBytes } from '../../random-bytes.ts';
import { saveFile } from '../../save-file.ts';
import { createDesks } from '../../screens/panel/desks.ts';
import { exportLog } from '../../screens/panel/export-log.ts';
import { followNews } from '../../screens/panel/follow-news.ts';
import { createResultsFollower } from '../../screens/panel/follow-results.ts';
import { gather } from '../../screens/panel/gather.ts';
import { createPanelState } from '../../screens/panel/panel-state.ts';
import { queryIdsOf } from '../../screens/panel/session-actions.ts';
import type { Whose } from '../../session.ts';
import { isAskedFor } from '../../sessions/check-session.ts';
import { sessionDatabase } from '../../sessions/session-database.ts';
import { openSessionEvents } from '../../sessions/session-events.ts';
import { toSessions } from '../../sessions/session-messages.ts';
import { createSessionStore } from '../../sessions/session-store.ts';
import { settings } from '../../settings.ts';
import { createSignInControl } from '../../sign-in-control.ts';
import { openSignInEvents } from '../../sign-in-events.ts';
import { typedBidder } from '../../typed-bidder.ts';
import '../../components/base.css';
import '../../components/screen.css';
import './style.css';

const now = () => Date.now();
const { platform, language } = await settings.get();
const words = wordsOf(language, browser.i18n.getUILanguage());
const purposes = signal(allowedPurposes(await managed.get(), purposeCodes));
const panelTexts = panelTextsOf(words.locale);
const ending = new AbortController();
addEventListener('pagehide', () => ending.abort());
const signIn = createSignInControl(
  (name, request) => sendMessage(toBackground, name, request),
  openSignInEvents(),
  ending.signal,
);
const state = createPanelState({
  platform,
  purposes,
  signIn,
  locale: words.locale,
  store: createSessionStore(sessionDatabase(), now, browserRandomBytes),
  send: (name, request) => sendMessage(toSessions, name, request),
  recognise: async (tabId) => recogniseTab(tabId ?? (await frontTab())),
  newId: () => crypto.randomUUID(),
  now,
  nowText: () => new Date().toISOString(),
});

async function token(whose: Whose): Promise<string> {
  const outcome = await sendMessage(toSessions, 'session/token', whose);
  if (!outcome.ok) throw new DOMException('signed out', 'NotAllowedError');
  return outcome.value;
}

/** Speaks for the organisation the current session was asked for, whoever acts now. */
const sessionClient = createCreditClient({
  platform,
  credential: () => token({ organization: state.current.value?.organization?.id }),
});
const view = signal<PanelView>('sessions');
const desks = createDesks({
  platform,
  purposes,
  now,
  nowText: () => new Date().toISOString(),
  stored: candidateSubjects,
  token,
});

async function frontTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
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
      desk={desks.acting}
      onExport={async (kind, { ownQueries }) => {
        const all = await ownQueries.readAll();
        if (all) saveFile(exportLog(kind, all, panelTexts, words.messages), `query-log.${kind}`);
      }}
      onSettings={() => browser.runtime.openOptionsPage()}
      onEvidence={(id) => browser.tabs.create({ url: new URL(`/evidence.html?session=${id}`, location.href).href })}
    />
  </WordsContext.Provider>,
  document.querySelector('main')!,
);

// Read as it comes, a batch in a task of its own; shown together, but that a run begins, waits or is over is shown at once.
const showNews = gather(state.actions.showNews);
openSessionEvents().listen(({ id, keys }) => {
  if (id === state.current.value?.id) showNews(state.actions.readNews(keys), keys.length === 0);
  if (state.run.value?.paused === 'signed-out') void signIn.read();
}, ending.signal);
const isShown = signal(document.visibilityState === 'visible');
document.addEventListener('visibilitychange', () => {
  isShown.value = document.visibilityState === 'visible';
});
/** Whether somebody is signed in, acting or not, who may hear what becomes of the current session's answers. */
const mayHear = computed(() => {
  const signedIn = signIn.session.value;
  const session = state.current.value;
  if (signedIn === undefined || session?.platform !== platform) return false;
  const users = [...signedIn.others, ...(signedIn.state === 'signed-in' ? [signedIn.user] : [])];
  return users.some((user) => isAskedFor(session, user));
});
/** The queries followed now: while somebody looks, and between runs, for a stream is not opened anew for each batch. */
const followed = computed(() =>
  isShown.value && mayHear.value && state.run.value === undefined
    ? queryIdsOf(state.results.value.values()).toSorted().join(' ')
    : '',
);
let hearing = new AbortController();
effect(() => {
  hearing.abort();
  hearing = new AbortController();
  const queryIds = followed.value === '' ? [] : followed.value.split(' ');
  const { confirm, supersede } = state.actions;
  void followNews({
    client: sessionClient,
    queryIds,
    signal: hearing.signal,
    onChecked: confirm,
    onSuperseded: supersede,
  });
});
ending.signal.addEventListener('abort', () => hearing.abort());

effect(() => desks.seat(signIn.session.value));
/** What a person decides elsewhere is looked for while a clerk waits for it. */
const LOOK_MS = 3000;
effect(() => {
  if (view.value === 'candidates') void desks.acting.value?.candidates.load();
});
setInterval(() => {
  const candidates = desks.acting.value?.candidates;
  if (view.value === 'candidates' && isShown.value && candidates?.isWaiting()) void candidates.load();
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
// The page's bidders need nobody signed in.
await Promise.all([handedTab.get().then(takeHandedTab), signIn.read()]);
