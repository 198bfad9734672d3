import { type Locale, resolveLocale } from '../locales/locale.ts';

/** What is drawn in a language of the page. */
interface Follower {
  readonly requestUpdate: () => void;
}

const followers = new Set<Follower>();
let observer: MutationObserver | undefined;

/** From now on `follower` is drawn anew after any `lang` of the document has changed. */
export function followLanguage(follower: Follower): void {
  if (observer === undefined) {
    observer = new MutationObserver(() => {
      for (const one of followers) one.requestUpdate();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  followers.add(follower);
}

/** Takes `followLanguage` back. */
export function leaveLanguage(follower: Follower): void {
  followers.delete(follower);
}

/** The locale of the nearest `lang`, through shadow roots (HTML §3.2.6.2). */
export function nearestLocale(element: Element): Locale {
  for (let at: Element | undefined = element; at !== undefined; at = hostOf(at)) {
    const tagged: Element | null = at.closest('[lang]');
    if (tagged !== null) return resolveLocale(tagged.getAttribute('lang') ?? undefined);
  }
  return resolveLocale(undefined);
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
