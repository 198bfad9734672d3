/** The organisation's own query log: looked through, exported, its receipts verified. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import { verifyWithKeys } from '@credit-check/api-client/verify/verify-with-keys';
import type { LogEntry, LogFilters } from '@credit-check/domain/contract/query';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '../../checks/check-run.ts';
import { attempting } from './attempting.ts';

export type OwnFilters = Pick<LogFilters, 'from' | 'to' | 'reference' | 'operator' | 'outcome'>;

interface Verification {
  readonly done: number;
  readonly total: number;
  /** Queries whose receipt does not verify, or cannot be had. */
  readonly failed: readonly string[];
}

export interface OwnQueriesState {
  readonly entries: Signal<readonly LogEntry[]>;
  readonly hasMore: Signal<boolean>;
  /** The platform has said that nothing fits. */
  readonly isEmpty: ReadonlySignal<boolean>;
  readonly isLoading: Signal<boolean>;
  readonly failure: Signal<Failure | undefined>;
  readonly verification: Signal<Verification | undefined>;
  readonly filter: (filters: OwnFilters) => Promise<void>;
  readonly more: () => Promise<void>;
  /** All that fits, what `more` would show among it. Undefined where it cannot be read: a part would look like the whole. */
  readonly readAll: () => Promise<readonly LogEntry[] | undefined>;
  /** Verifies the receipts of all that fits, here, with the keys the platform names. */
  readonly verifyAll: () => Promise<void>;
}

/** Entries shown at a time; what is read for a file comes in the largest pages there are. */
const SHOWN = 100;
const PAGE_MAX = 200;

export interface OwnQueriesParts {
  readonly client: Pick<CreditClient, 'queries' | 'platform'>;
  /** RFC 3339. */
  readonly nowText: () => string;
}

export function createOwnQueriesState({ client, nowText }: OwnQueriesParts): OwnQueriesState {
  const entries = signal<readonly LogEntry[]>([]);
  const hasMore = signal(false);
  const isLoading = signal(false);
  const failure = signal<Failure | undefined>(undefined);
  const tryToRun = attempting(failure);
  const verification = signal<Verification | undefined>(undefined);
  const isEmpty = computed(() => entries.value.length === 0 && !isLoading.value && failure.value === undefined);
  let filters: OwnFilters = {};
  let cursor: string | null = null;

  function listPage(limit: number, after: string | null) {
    return client.queries.list({ ...filters, limit, ...(after !== null && { cursor: after }) });
  }

  async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    isLoading.value = true;
    const done = await tryToRun(run);
    isLoading.value = false;
    return done;
  }

  async function load(before: readonly LogEntry[]): Promise<void> {
    const page = await attempt(() => listPage(SHOWN, cursor));
    entries.value = [...before, ...(page?.items ?? [])];
    if (page !== undefined) cursor = page.nextCursor;
    hasMore.value = cursor !== null;
  }

  function readAll(): Promise<readonly LogEntry[] | undefined> {
    return attempt(async () => {
      const all = [...entries.value];
      for (let after = cursor; after !== null; ) {
        const page = await listPage(PAGE_MAX, after);
        all.push(...page.items);
        after = page.nextCursor;
      }
      return all;
    });
  }

  /** That this receipt proves this query: a good one of another query proves nothing of it. */
  async function isVerified(queryId: string, vkeys: readonly string[]): Promise<boolean> {
    try {
      const { verified } = await verifyWithKeys(await client.queries.receipt(queryId), vkeys, nowText());
      return verified.statement.queryId === queryId;
    } catch {
      return false;
    }
  }

  return {
    entries,
    hasMore,
    isEmpty,
    isLoading,
    failure,
    verification,
    async filter(wanted) {
      filters = wanted;
      cursor = null;
      verification.value = undefined;
      await load([]);
    },
    more: () => load(entries.value),
    readAll,
    async verifyAll() {
      const all = await readAll();
      const about = all && (await attempt(client.platform));
      if (about === undefined) return;
      const failed: string[] = [];
      const asked = filters;
      for (const [done, { queryId }] of all!.entries()) {
        verification.value = { done, total: all!.length, failed };
        if (!(await isVerified(queryId, about.vkeys))) failed.push(queryId);
        // Something else was looked for meanwhile.
        if (filters !== asked) return;
      }
      verification.value = { done: all!.length, total: all!.length, failed };
    },
  };
}
