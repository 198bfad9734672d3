/** One value in the browser's extension storage, parsed by its schema whenever it is read. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

export interface Stored<T> {
  readonly get: () => Promise<T>;
  readonly set: (value: T) => Promise<void>;
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
  return {
    async get() {
      const found = await browser.storage[area].get(key);
      return parse(found[key]);
    },
    async set(value) {
      await browser.storage[area].set({ [key]: value });
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
