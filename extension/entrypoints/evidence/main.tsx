/** Composition root of the evidence page: a session's results as sheets to print and as a pack to keep. */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { watch } from '@credit-check/api-client/watch/watch';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { applyLook } from '../../components/apply-look.ts';
import { EvidencePage } from '../../components/evidence/evidence-page.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { buildPack } from '../../evidence/build-pack.ts';
import { collectEvidence, EvidenceUnavailable } from '../../evidence/collect-evidence.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { inSlices } from '../../evidence/in-slices.ts';
import { writeIndexApart } from '../../evidence/write-index-apart.ts';
import { evidenceTextsOf } from '../../locales/evidence/evidence-texts-of.ts';
import { wordsOf } from '../../locales/words-of.ts';
import { sendMessage } from '../../messaging.ts';
import { browserRandomBytes } from '../../random-bytes.ts';
import { saveFile } from '../../save-file.ts';
import { createEvidenceState } from '../../screens/evidence/evidence-state.ts';
import { sessionDatabase } from '../../sessions/session-database.ts';
import { toSessions } from '../../sessions/session-messages.ts';
import { createSessionStore } from '../../sessions/session-store.ts';
import { settings } from '../../settings.ts';
import '../../components/base.css';
import './style.css';

const now = () => Date.now();
const sessionId = new URLSearchParams(location.search).get('session') ?? '';
const store = createSessionStore(sessionDatabase(), now, browserRandomBytes);
const { language } = await settings.get();
const words = wordsOf(language, browser.i18n.getUILanguage());
const texts = evidenceTextsOf(words.locale);

async function collect(
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Evidence | undefined> {
  const session = await store.get(sessionId);
  if (session === undefined) return undefined;
  // Another platform's log knows nothing of it, and is not asked.
  if (session.platform !== (await settings.get()).platform) {
    throw new EvidenceUnavailable({ kind: 'cancelled' }, { platform: session.platform });
  }
  const [rows, results] = await Promise.all([store.rows(sessionId), store.results(sessionId)]);
  return collectEvidence({
    session,
    rows,
    results: new Map(results.map(({ code, result }) => [code, result])),
    // What a platform says of itself is open to anyone: no credential goes along.
    platform: () => createCreditClient({ platform: session.platform, credential: '' }).platform(),
    async entries(queryIds) {
      const organization = session.organization?.id;
      const outcome = await sendMessage(toSessions, 'log/read', { queryIds: [...queryIds], organization });
      if (!outcome.ok) throw new EvidenceUnavailable(outcome.failure, { organization: session.organization?.name });
      return outcome.value;
    },
    onProgress,
    signal,
  });
}

const state = createEvidenceState({
  collect,
  build: (evidence, onProgress, signal) =>
    buildPack(evidence, {
      texts,
      messages: words.messages,
      language: words.locale === 'en' ? 'en' : 'zh-CN',
      verifierScript: async () => (await fetch('/verify-offline.js')).text(),
      writeIndex: (table) => writeIndexApart(table, signal),
      now: now(),
      breathe: inSlices({ now: () => performance.now(), pause: () => scheduler.yield(), signal }),
      onProgress,
    }),
  save: ({ blob, fileName }) => saveFile(blob, fileName),
  print: () => print(),
  // After whatever frame is due: else the parts of many frames would be laid out in one.
  nextPart: () => scheduler.postTask(() => {}, { priority: 'background' }),
  now,
});

applyLook(document);
document.documentElement.lang = words.locale;
document.title = `${texts.title} · ${words.texts.name}`;
render(
  <WordsContext.Provider value={words}>
    <EvidencePage state={state} />
  </WordsContext.Provider>,
  document.querySelector('main')!,
);

let stops: (() => void)[] = [];
effect(() => {
  const load = state.load.value;
  for (const stop of stops) stop();
  if (load.state !== 'ready') return;
  const { items, clockOffsetMs } = load.evidence;
  let isDue = false;
  const onEvent: Parameters<typeof watch>[1] = ({ type }) => {
    if (type !== 'ended' || isDue) return;
    // All that ends at one instant is taken off together.
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      state.age();
    });
  };
  stops = items.map(({ answer }) => watch(answer, onEvent, { clockOffsetMs }));
});
addEventListener('beforeprint', state.age);
await state.reload();
