import type { CreditClient } from '@credit-check/api-client/create-credit-client';

export interface FollowNewsParts {
  readonly client: Pick<CreditClient, 'changes'>;
  /** At most 10,000. */
  readonly queryIds: readonly string[];
  readonly signal: AbortSignal;
  /** The platform has compared them all: what was superseded by then has been told. */
  readonly onChecked: () => void;
  readonly onSuperseded: (queryId: string) => Promise<void>;
}

/** The panel's one stream: hears which answers are no longer current, until the signal ends it or the platform refuses. */
export async function followNews({
  client,
  queryIds,
  signal,
  onChecked,
  onSuperseded,
}: FollowNewsParts): Promise<void> {
  if (queryIds.length === 0) return;
  try {
    for await (const { queryId, reason } of client.changes(queryIds, { signal, onChecked })) {
      // Its end is known here too and takes only the entry that ends.
      if (reason !== 'record-ended') await onSuperseded(queryId);
    }
  } catch {
    // Not to be asked now, so nothing is confirmed: what is not stays out of sight.
  }
}
