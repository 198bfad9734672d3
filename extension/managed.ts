/** What the administrator of the person's organisation has fixed (`storage.managed`); read anew whenever it changes. */
import { type PurposeCode, purposeCodes } from '@credit-check/domain/contract/purpose';
import { type Locale, locales } from '@credit-check/widget/locales/locale';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { DEFAULT_PLATFORM, platformSchema } from './platform-address.ts';

/** A host, or `*.` and a domain for the domain and every host below it. */
const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** Each key is absent where the administrator leaves it to the person. */
export interface Managed {
  readonly platform?: string;
  readonly purposes?: readonly PurposeCode[];
  readonly languages?: readonly Locale[];
  /** Hosts whose pages may be read without a click. */
  readonly sites?: readonly string[];
  /** Keys whose value is not one: they permit nothing, and the options page names them. */
  readonly unreadable: readonly string[];
}

/** Its keys are those of `managed-schema.json`. */
const schemas = {
  platform: platformSchema,
  purposes: z.array(z.enum(purposeCodes)),
  languages: z.array(z.enum(locales)).check(z.minLength(1)),
  sites: z.array(z.string().check(z.regex(HOST))),
} as const;
const readableSchema = z.partial(z.object(schemas));
export const managedKeys = Object.keys(schemas) as (keyof typeof schemas)[];

/**
 * Fails closed, key by key: a bad address fixes the one of this computer, where nothing is sent out; a bad list permits
 * nothing. Languages protect nobody: a bad list of them is left out.
 */
const closed = { platform: DEFAULT_PLATFORM, purposes: [], sites: [] } as const;

export function parseManaged(found: Readonly<Record<string, unknown>>): Managed {
  const stated = managedKeys.filter((key) => found[key] !== undefined);
  const unreadable = stated.filter((key) => !z.safeParse(schemas[key], found[key]).success);
  const readable = Object.fromEntries(
    stated.filter((key) => !unreadable.includes(key)).map((key) => [key, found[key]]),
  );
  const refused = Object.fromEntries(Object.entries(closed).filter(([key]) => unreadable.some((bad) => bad === key)));
  return { ...z.parse(readableSchema, readable), ...refused, unreadable };
}

export const managed = {
  async get(): Promise<Managed> {
    // Firefox rejects where no administrator has set anything.
    return parseManaged(await browser.storage.managed.get().catch(() => ({})));
  },
  /** Calls back with what is fixed now. Ends with the signal. */
  watch(listener: (managed: Managed) => void, signal: AbortSignal): void {
    const onChanged = async (_: unknown, area: string) => {
      if (area !== 'managed') return;
      const next = await managed.get();
      if (!signal.aborted) listener(next);
    };
    browser.storage.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  },
};

/** Of these purposes those that may be stated. */
export function allowedPurposes<P extends PurposeCode>({ purposes }: Managed, of: readonly P[]): readonly P[] {
  return purposes === undefined ? of : of.filter((code) => purposes.includes(code));
}

/** Whether pages of a host may be read without a click. */
export function allowsHost({ sites }: Managed, host: string): boolean {
  if (sites === undefined) return true;
  return sites.some((site) =>
    site.startsWith('*.') ? host === site.slice(2) || host.endsWith(site.slice(1)) : host === site,
  );
}
