/** What the scripts of the extension share in a page: in their own world, out of the page's sight. */

const KEY = Symbol.for('credit-check.page');

export interface PageScript {
  /** Reads the page on as it changes, or stops. */
  readonly follow: (isOn: boolean) => void;
}

const world = globalThis as { [KEY]?: PageScript };

/** The script that runs here; undefined before it does. */
export function startedPageScript(): PageScript | undefined {
  return world[KEY];
}

export function setStartedPageScript(script: PageScript): void {
  world[KEY] = script;
}
