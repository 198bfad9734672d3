/** Composition root of the page shown once, after the installation. It speaks to nobody. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { applyLook } from '../../components/apply-look.ts';
import { Welcome } from '../../components/welcome.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { wordsOf } from '../../locales/words-of.ts';
import { settings } from '../../settings.ts';
import '../../components/base.css';
import './style.css';

const current = signal(await settings.get());
settings.watch((next) => {
  current.value = next;
}, new AbortController().signal);

function Page() {
  const words = wordsOf(current.value.language, browser.i18n.getUILanguage());
  document.documentElement.lang = words.locale;
  document.title = words.texts.welcome.title;
  return (
    <WordsContext.Provider value={words}>
      <Welcome onSettings={() => browser.runtime.openOptionsPage()} />
    </WordsContext.Provider>
  );
}

applyLook(document);
render(<Page />, document.querySelector('main')!);
