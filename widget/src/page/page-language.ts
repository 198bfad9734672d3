import { type Locale, resolveLocale } from '../locales/locale.ts';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `run` after any `lang` of the document has changed. Returns what ends it. */
export function onLanguageChange(run: () => void): () => void {
  if (observer === undefined) {
    observer = new MutationObserver(() => {
      for (const listener of listeners) listener();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  listeners.add(run);
  return () => listeners.delete(run);
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
