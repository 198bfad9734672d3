/** The organisation's own query log: looked through, exported, its receipts verified. */
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import { verifyWithKeys } from '@credit-check/api-client/verify/verify-with-keys';
import type { LogEntry, LogFilters } from '@credit-check/domain/contract/query';
import { type Signal, signal } from '@preact/signals';
import { toFailure } from '../../background/checks/to-failure.ts';
import type { Failure } from '../../checks/check-run.ts';

export type OwnFilters = Pick<LogFilters, 'from' | 'to' | 'reference' | 'operator' | 'outcome'>;

export interface Verification {
  readonly done: number;
  readonly total: number;
  /** Queries whose receipt does not verify, or cannot be had. */
  readonly failed: readonly string[];
}

export interface OwnQueriesState {
  readonly entries: Signal<readonly LogEntry[]>;
  readonly hasMore: Signal<boolean>;
  readonly isLoading: Signal<boolean>;
  readonly failure: Signal<Failure | undefined>;
  readonly verification: Signal<Verification | undefined>;
  readonly filter: (filters: OwnFilters) => Promise<void>;
  readonly more: () => Promise<void>;
  /** Verifies the receipts of all that is listed, here, with the keys the platform names. */
  readonly verifyAll: () => Promise<void>;
}

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
  const verification = signal<Verification | undefined>(undefined);
  let filters: OwnFilters = {};
  let cursor: string | null = null;

  async function load(before: readonly LogEntry[]): Promise<void> {
    isLoading.value = true;
    try {
      const page = await client.queries.list({ ...filters, limit: 100, ...(cursor !== null && { cursor }) });
      entries.value = [...before, ...page.items];
      cursor = page.nextCursor;
      hasMore.value = cursor !== null;
      failure.value = undefined;
    } catch (error) {
      failure.value = toFailure(error);
    }
    isLoading.value = false;
  }

  return {
    entries,
    hasMore,
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
    async verifyAll() {
      const listed = entries.value;
      const failed: string[] = [];
      const { vkeys } = await client.platform();
      for (const [i, { queryId }] of listed.entries()) {
        verification.value = { done: i, total: listed.length, failed };
        await client.queries
          .receipt(queryId)
          .then((receipt) => verifyWithKeys(receipt, vkeys, nowText()))
          .catch(() => failed.push(queryId));
      }
      verification.value = { done: listed.length, total: listed.length, failed };
    },
  };
}
