/** Runs in a page once the user has asked for it there; listens to the extension and speaks to nobody. */
import '../features/own-templates.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recognisePage } from '../features/recognise-page.ts';
import { createResultsOnPage } from '../features/show-results.ts';
import { wordsOf } from '../locales/words-of.ts';
import { toPage } from '../messages.ts';
import { answerMessages, isOurs } from '../messaging.ts';

/** In the script's own world, out of the page's sight: injected twice, it runs once. */
const STARTED = Symbol.for('credit-check.page');

export default defineUnlistedScript(() => {
  const world = globalThis as { [STARTED]?: true };
  if (world[STARTED]) return;
  world[STARTED] = true;

  const results = createResultsOnPage(document);
  const ending = new AbortController();
  answerMessages(
    toPage,
    {
      'page/recognise': () => recognisePage(document, ending.signal),
      'page/show': ({ rows, platform, locale }) => results.show(rows, platform, wordsOf(locale, locale)),
      'page/clear': async () => results.clear(),
    },
    isOurs,
  );
});
