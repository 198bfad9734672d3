/** Milliseconds in which changes come together. */
const GATHER_MS = 100;

export interface PageChanges {
  /** Hears of this tree from now on, too. */
  readonly watch: (root: Node) => void;
  /** Hears of none any more. */
  readonly rest: () => void;
}

/** Tells that texts, elements or fields of a page have changed, once for all that came together. */
export function createPageChanges(onChange: () => void): PageChanges {
  let ending = new AbortController();
  let roots = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, GATHER_MS);
  };
  const observer = new MutationObserver(tellSoon);

  return {
    watch(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, { childList: true, characterData: true, subtree: true });
      // What is written into a field is no change of the tree.
      for (const type of ['input', 'change']) {
        root.addEventListener(type, tellSoon, { capture: true, signal: ending.signal });
      }
    },
    rest() {
      observer.disconnect();
      ending.abort();
      clearTimeout(timer);
      timer = undefined;
      ending = new AbortController();
      roots = new Set();
    },
  };
}
