/** What the popup knows and can do. No component speaks to the browser or the background itself. */

import { type Purpose, type PurposeCode, purposeSchema } from '@credit-check/domain/contract/purpose';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { type CheckRow, type CheckRun, isOfOrganization, pageOf, type SubjectOnPage } from '../../checks/check-run.ts';
import { mismatchedName } from '../../checks/name-mismatch.ts';
import type { Recognised, RequestsToBackground } from '../../messages.ts';
import { userOf } from '../../session.ts';
import type { SignInControl } from '../../sign-in-control.ts';

type PageState =
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
  readonly signIn: SignInControl;
  readonly isOnline: Signal<boolean>;
  /** The newest check of this page, whoever asked. */
  readonly latest: Signal<CheckRun | null>;
  /** That check, where it was asked in the name of the organisation one acts for. */
  readonly run: ReadonlySignal<CheckRun | null>;
  /** The organisation in whose name it was asked, where that is another. */
  readonly askedAs: ReadonlySignal<string | undefined>;
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
  readonly check: () => void;
  readonly askAgain: (codes: readonly string[]) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

export interface PopupParts {
  readonly platform: string;
  readonly tab: { readonly id: number; readonly url: string | undefined };
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly signIn: SignInControl;
  readonly send: RequestsToBackground;
}

export function createPopupState({ platform, tab, purposes, signIn, send }: PopupParts): PopupState {
  const page = signal<PageState>({ state: 'reading' });
  const latest = signal<CheckRun | null>(null);
  const isApart = computed(() => {
    const session = signIn.session.value;
    // Until it is known who acts, nothing is shown that somebody asked.
    if (latest.value === null || session === undefined) return latest.value?.user !== undefined;
    return !isOfOrganization(latest.value, userOf(session));
  });
  const run = computed(() => (isApart.value ? null : latest.value));
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

  return {
    platform,
    page,
    signIn,
    isOnline: signal(navigator.onLine),
    latest,
    run,
    askedAs: computed(() =>
      isApart.value && signIn.session.value !== undefined ? latest.value?.user?.organization.name : undefined,
    ),
    isSiteOn: signal(undefined),
    selected,
    purposes,
    purposeCode,
    reference,
    note,
    purpose,
    rows,
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
  };
}

function isMismatched(row: ListRow): boolean {
  return row.result !== undefined && mismatchedName({ ...row, result: row.result }) !== undefined;
}
