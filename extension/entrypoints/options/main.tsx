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
import { allowedLanguages, ownSettings, settings } from '../../settings.ts';
import { createSignInControl } from '../../sign-in-control.ts';
import { openSignInEvents } from '../../sign-in-events.ts';
import '../../components/base.css';
import './style.css';

const current = signal(await settings.get());
const fixed = signal(await managed.get());
const forever = new AbortController().signal;
const signIn = createSignInControl(
  (name, request) => sendMessage(toBackground, name, request),
  openSignInEvents(),
  forever,
);
await signIn.read();

settings.watch(async (next) => {
  fixed.value = await managed.get();
  current.value = next;
  await signIn.read();
}, forever);

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
        signIn={signIn}
        onSave={(change) => ownSettings.change((found) => ({ ...found, ...change }))}
        // What a platform says of itself is open to anyone: no credential goes along.
        onTest={(platform) => createCreditClient({ platform, credential: '' }).platform()}
      />
    </WordsContext.Provider>
  );
}

applyLook(document);
render(<Page />, document.querySelector('main')!);
