/** Reads what a session asked from the platform's log, anew: evidence says what stands now. */
import type { Platform } from '@credit-check/domain/contract/platform';
import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import type { Failure } from '../checks/check-run.ts';
import type { CheckSession, SessionResult, SessionRow } from '../sessions/check-session.ts';
import type { Evidence, EvidenceItem, MissingItem } from './evidence.ts';

export interface EvidenceSource {
  readonly session: CheckSession;
  readonly rows: readonly SessionRow[];
  readonly results: ReadonlyMap<string, SessionResult>;
  readonly platform: () => Promise<Platform>;
  /** The entries of these queries, in their order. */
  readonly entries: (queryIds: readonly string[]) => Promise<readonly LogEntryDetail[]>;
  readonly onProgress: (done: number, total: number) => void;
  /** Reads no further; what comes of it then is the signal's reason. */
  readonly signal: AbortSignal;
}

/** Read together: few enough that taking them over is no task one could feel. */
const READ_TOGETHER = 50;
/** Readings under way at a time: while one is taken over here, the platform has another to work on. */
const AT_ONCE = 2;

/** What the session was asked under, where that is what is missing now. */
interface Needs {
  /** In whose name somebody has to be signed in. */
  readonly organization?: string | undefined;
  /** Address of the platform the settings have to name. */
  readonly platform?: string | undefined;
}

/** Why evidence cannot be made: without the platform's word of now nothing is printed. */
export class EvidenceUnavailable extends Error {
  override readonly name = 'EvidenceUnavailable';
  readonly failure: Failure;
  readonly needs: Needs;
  constructor(failure: Failure, needs: Needs = {}) {
    super(`evidence: ${failure.kind}`);
    this.failure = failure;
    this.needs = needs;
  }
}

/** Reads every query anew. Rejects as a whole where one cannot be read: half a pack looks like a whole one. */
export async function collectEvidence({
  session,
  rows,
  results,
  platform,
  entries: read,
  onProgress,
  signal,
}: EvidenceSource): Promise<Evidence> {
  const asked = rows.flatMap((row) => {
    const queryId = queryIdOf(results.get(row.code ?? ''));
    return queryId === undefined ? [] : [{ row, queryId }];
  });
  const entries = new Map<string, LogEntryDetail>();
  const todo = [...new Set(asked.map(({ queryId }) => queryId))];
  const total = todo.length;
  const goOn = async (): Promise<void> => {
    while (todo.length > 0) {
      signal.throwIfAborted();
      const queryIds = todo.splice(0, READ_TOGETHER);
      const found = await read(queryIds);
      for (const [i, queryId] of queryIds.entries()) entries.set(queryId, found[i]!);
      onProgress(entries.size, total);
    }
    signal.throwIfAborted();
  };
  onProgress(0, total);
  const [about] = await Promise.all([platform(), ...Array.from({ length: AT_ONCE }, goOn)]);
  const items = asked.flatMap(({ row, queryId }) => toItem(row, entries.get(queryId)) ?? []);
  // One log was read, so one organisation asked; a pack that said otherwise would attest what nobody did.
  const organizations = new Set(items.map(({ entry: { organization } }) => organization.id));
  if (organizations.size > 1) throw new EvidenceUnavailable({ kind: 'malformed' });
  const attested = new Set(items.map(({ row }) => row.n));
  return {
    session,
    platform: about,
    items,
    missing: rows.filter(({ n }) => !attested.has(n)).map((row) => toMissing(row, results.get(row.code ?? ''))),
    clockOffsetMs: offsetOf(results.values()),
  };
}

function queryIdOf(result: SessionResult | undefined): string | undefined {
  if (result?.state === 'answered') return result.answer.queryId;
  return result?.state === 'superseded' ? result.queryId : undefined;
}

function toItem(row: SessionRow, detail: LogEntryDetail | undefined): EvidenceItem | undefined {
  if (detail === undefined) return undefined;
  const { answer, ...entry } = detail;
  if (answer === undefined || !('statement' in answer.receipt)) return undefined;
  return { row, entry, answer: { ...answer, receipt: answer.receipt } };
}

function toMissing(row: SessionRow, result: SessionResult | undefined): MissingItem {
  return { row, reason: result === undefined ? 'not-asked' : 'failed' };
}

function offsetOf(results: Iterable<SessionResult>): number {
  for (const result of results) {
    if (result.state === 'answered' && result.clockOffsetMs !== undefined) return result.clockOffsetMs;
  }
  return 0;
}
