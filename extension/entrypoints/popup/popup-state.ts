/** What the popup knows and can do. No component speaks to the browser or the background itself. */

import { type Purpose, type PurposeCode, purposeSchema } from '@credit-check/domain/contract/purpose';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { type CheckRow, type CheckRun, pageOf, type SubjectOnPage } from '../../checks/check-run.ts';
import { mismatchedName } from '../../checks/name-mismatch.ts';
import type { Recognised, RequestsToBackground } from '../../messages.ts';
import type { Session } from '../../session.ts';

export type PageState =
  | { readonly state: 'reading' }
  | { readonly state: 'restricted' }
  | { readonly state: 'read'; readonly recognised: Recognised };

/** A row of the list: an organisation on the page and what a check found, if there was one. */
export interface ListRow extends SubjectOnPage {
  readonly occurrences: number;
  readonly result?: CheckRow['result'];
}

export interface PopupState {
  readonly platform: string;
  readonly page: Signal<PageState>;
  readonly session: Signal<Session | undefined>;
  readonly isSigningIn: Signal<boolean>;
  readonly isOnline: Signal<boolean>;
  readonly run: Signal<CheckRun | null>;
  /** Whether pages of this site are read without a click; undefined where that cannot be. */
  readonly isSiteOn: Signal<boolean | undefined>;
  readonly selected: Signal<ReadonlySet<string>>;
  /** Those that may be stated. */
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly purposeCode: Signal<PurposeCode>;
  readonly reference: Signal<string>;
  readonly note: Signal<string>;
  /** Undefined while something required is missing. */
  readonly purpose: ReadonlySignal<Purpose | undefined>;
  /** Those whose name does not match first, else in the page's order. */
  readonly rows: ReadonlySignal<readonly ListRow[]>;
  /** Asks the background who is signed in. */
  readonly readSession: () => Promise<void>;
  readonly check: () => void;
  readonly askAgain: (codes: readonly string[]) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly signIn: () => void;
  readonly signOut: () => void;
}

export interface PopupParts {
  readonly platform: string;
  readonly tab: { readonly id: number; readonly url: string | undefined };
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly send: RequestsToBackground;
}

export function createPopupState({ platform, tab, purposes, send }: PopupParts): PopupState {
  const page = signal<PageState>({ state: 'reading' });
  const session = signal<Session | undefined>(undefined);
  const isSigningIn = signal(false);
  const run = signal<CheckRun | null>(null);
  const selected = signal<ReadonlySet<string>>(new Set());
  const purposeCode = signal<PurposeCode>(purposes.value[0] ?? 'bid-qualification');
  const reference = signal('');
  const note = signal('');
  const tabId = tab.id;

  const purpose = computed(() => {
    const parsed = z.safeParse(purposeSchema, {
      code: purposeCode.value,
      ...(reference.value.trim() !== '' && { reference: reference.value.trim() }),
      ...(note.value.trim() !== '' && purposeCode.value === 'other' && { note: note.value.trim() }),
    });
    return parsed.success && purposes.value.includes(parsed.data.code) ? parsed.data : undefined;
  });

  const rows = computed((): readonly ListRow[] => {
    if (page.value.state !== 'read') return [];
    const results = new Map(run.value?.rows.map(({ code, result }) => [code, result]));
    const listed = page.value.recognised.codes.map((found): ListRow => {
      const result = results.get(found.code);
      return { ...found, ...(result && { result }) };
    });
    return listed.toSorted((a, b) => Number(isMismatched(b)) - Number(isMismatched(a)));
  });

  const readSession = async () => {
    session.value = await send('session/get', undefined);
  };

  return {
    platform,
    page,
    session,
    isSigningIn,
    isOnline: signal(navigator.onLine),
    run,
    isSiteOn: signal(undefined),
    selected,
    purposes,
    purposeCode,
    reference,
    note,
    purpose,
    rows,
    readSession,
    check() {
      if (purpose.value === undefined || tab.url === undefined) return;
      const subjects = rows.value
        .filter(({ code }) => selected.value.has(code))
        .map(({ code, nameOnPage, checkCharacterValid }) => ({ code, nameOnPage, checkCharacterValid }));
      void send('check/start', { tabId, page: pageOf(tab.url), purpose: purpose.value, subjects });
    },
    askAgain: (codes) => void send('check/again', { tabId, codes: [...codes] }),
    cancel: () => void send('check/cancel', { tabId }),
    clear: () => void send('check/clear', { tabId }),
    async signIn() {
      isSigningIn.value = true;
      await send('session/sign-in', undefined);
      isSigningIn.value = false;
      await readSession();
    },
    async signOut() {
      await send('session/sign-out', undefined);
      await readSession();
    },
  };
}

function isMismatched(row: ListRow): boolean {
  return row.result !== undefined && mismatchedName({ ...row, result: row.result }) !== undefined;
}
