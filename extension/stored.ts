/** One value in the browser's extension storage, parsed by its schema whenever it is read. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

export interface Stored<T> {
  readonly get: () => Promise<T>;
  readonly set: (value: T) => Promise<void>;
  /** One change after the other, for two that read at once would undo each other. Gives what was before. */
  readonly change: (to: (found: T) => T) => Promise<T>;
  /** Calls back with each new value. Ends with the signal. */
  readonly watch: (listener: (value: T) => void, signal: AbortSignal) => void;
}

/**
 * `local` is kept on disk, `session` in memory until the browser closes; both are out of reach of pages and content
 * scripts. What does not parse counts as absent.
 */
export function stored<T>(area: 'local' | 'session', key: string, schema: z.ZodMiniType<T>, absent: T): Stored<T> {
  const parse = (value: unknown): T => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : absent;
  };
  const get = async () => {
    const found = await browser.storage[area].get(key);
    return parse(found[key]);
  };
  const set = (value: T) => browser.storage[area].set({ [key]: value });
  let lastChange: Promise<unknown> = Promise.resolve();

  return {
    get,
    set,
    change(to) {
      const changed = lastChange.then(async () => {
        const found = await get();
        await set(to(found));
        return found;
      });
      lastChange = changed.catch(() => {});
      return changed;
    },
    watch(listener, signal) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined) listener(parse(change.newValue));
      };
      browser.storage.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
    },
  };
}
