/** Runs in a page once the user has asked for it there; listens to the extension and speaks to nobody else. */
import '../features/own-templates.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPage } from '../features/follow-page.ts';
import { setStartedPageScript, startedPageScript } from '../features/page-world.ts';
import { recognisePage } from '../features/recognise-page.ts';
import { createResultsOnPage } from '../features/show-results.ts';
import { wordsOf } from '../locales/words-of.ts';
import { fromPage, toPage } from '../messages.ts';
import { answerMessages, isOurs, sendMessage } from '../messaging.ts';

export default defineUnlistedScript(() => {
  // Injected twice, it runs once.
  if (startedPageScript() !== undefined) return;

  const results = createResultsOnPage(document);
  const ending = new AbortController();
  let following: AbortController | undefined;
  const follow = (isOn: boolean) => {
    following?.abort();
    following = isOn ? new AbortController() : undefined;
    if (following === undefined) return;
    const seen = new Set<string>();
    followPage(document, following.signal, (codes, part) => {
      results.meet(codes, part);
      const before = seen.size;
      for (const found of codes) if (!seen.has(found.code) && found.isVisible()) seen.add(found.code);
      // An extension that was updated meanwhile no longer hears this script.
      if (seen.size > before) void sendMessage(fromPage, 'page/found', { count: seen.size }).catch(() => {});
    });
  };

  answerMessages(
    toPage,
    {
      'page/recognise': () => recognisePage(document, ending.signal),
      'page/show': ({ rows, platform, locale }) => results.show(rows, platform, wordsOf(locale, locale)),
      'page/clear': async () => results.clear(),
      'page/toggle': async () => results.toggle(),
      'page/follow': async ({ isOn }) => follow(isOn),
    },
    isOurs,
  );
  setStartedPageScript({ follow });
});
