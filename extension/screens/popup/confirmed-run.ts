import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { CheckRow, CheckRun } from '../../checks/check-run.ts';
import { followNews } from '../panel/follow-news.ts';

export interface ConfirmedRunParts {
  readonly client: Pick<CreditClient, 'changes'>;
  readonly show: (run: CheckRun | null) => void;
  /** Forgets the answer to this query, here and on the page. */
  readonly onSuperseded: (queryId: string) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Milliseconds after which an answer of before that nobody has confirmed is shown as out of date. */
const PATIENCE_MS = 3_000;

/**
 * A run as the popup shows it, by one stream that lives as long as the popup: answers of before it was opened once the
 * platform has said that they are current, all of them until it says that they are not. Returns what takes each new state
 * of the run.
 */
export function confirmedRun({
  client,
  show,
  onSuperseded,
  signal,
}: ConfirmedRunParts): (run: CheckRun | null) => void {
  let run: CheckRun | null = null;
  let doubtful: ReadonlySet<string> | undefined;
  let isLate = false;
  let followed = '';
  let following = new AbortController();
  signal.addEventListener('abort', () => following.abort(), { once: true });

  const paint = () => show(run && { ...run, rows: run.rows.map(withoutDoubt) });

  function withoutDoubt(row: CheckRow): CheckRow {
    const isDoubtful = row.result.state === 'answered' && doubtful?.has(row.result.answer.queryId);
    return isDoubtful ? { ...row, result: { state: isLate ? 'stale' : 'asking' } } : row;
  }

  function follow(queryIds: readonly string[]): void {
    const key = queryIds.join(' ');
    if (key === followed || signal.aborted) return;
    followed = key;
    following.abort();
    following = new AbortController();
    const confirm = () => {
      doubtful = new Set();
      paint();
    };
    void followNews({ client, queryIds, signal: following.signal, onChecked: confirm, onSuperseded });
  }

  return (next) => {
    run = next;
    const queryIds = answersOf(next);
    if (doubtful === undefined) {
      doubtful = new Set(queryIds);
      setTimeout(() => {
        isLate = true;
        paint();
      }, PATIENCE_MS);
    }
    paint();
    // Between runs: a stream is not opened anew for each batch.
    if (next?.isRunning !== true) follow(queryIds);
  };
}

function answersOf(run: CheckRun | null): string[] {
  return run?.rows.flatMap(({ result }) => (result.state === 'answered' ? result.answer.queryId : [])) ?? [];
}
