/** Composition root of the options page. It speaks to the platform only when "test connection" is pressed. */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { applyLook } from '../../components/apply-look.ts';
import { Options } from '../../components/options.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { wordsOf } from '../../locales/words-of.ts';
import { managed } from '../../managed.ts';
import { toBackground } from '../../messages.ts';
import { sendMessage } from '../../messaging.ts';
import type { Session } from '../../session.ts';
import { allowedLanguages, ownSettings, settings } from '../../settings.ts';
import '../../components/base.css';
import './style.css';

const current = signal(await settings.get());
const fixed = signal(await managed.get());
const session = signal<Session>(await sendMessage(toBackground, 'session/get', undefined));

async function readSession(): Promise<void> {
  session.value = await sendMessage(toBackground, 'session/get', undefined);
}

settings.watch(async (next) => {
  fixed.value = await managed.get();
  current.value = next;
  await readSession();
}, new AbortController().signal);

function Page() {
  const words = wordsOf(current.value.language, browser.i18n.getUILanguage());
  document.documentElement.lang = words.locale;
  document.title = words.texts.options.title;
  return (
    <WordsContext.Provider value={words}>
      <Options
        settings={current.value}
        fixed={fixed.value}
        languages={allowedLanguages(fixed.value, browser.i18n.getUILanguage())}
        session={session.value}
        onSave={async (change) => ownSettings.set({ ...(await ownSettings.get()), ...change })}
        // What a platform says of itself is open to anyone: no credential goes along.
        onTest={(platform) => createCreditClient({ platform, credential: '' }).platform()}
        onSignOut={async () => {
          await sendMessage(toBackground, 'session/sign-out', undefined);
          await readSession();
        }}
      />
    </WordsContext.Provider>
  );
}

applyLook(document);
render(<Page />, document.querySelector('main')!);
