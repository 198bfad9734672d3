/** What an evidence pack is made of: each query of a session as the platform's log has it now, less what has ended. */
import { ageAnswer } from '@credit-check/api-client/watch/age-answer';
import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { Platform } from '@credit-check/domain/contract/platform';
import type { LogEntry, LogEntryDetail } from '@credit-check/domain/contract/query';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import type { Failure } from '../checks/check-run.ts';
import { endsOf } from '../sessions/answer-ends.ts';
import type { CheckSession, SessionResult, SessionRow } from '../sessions/check-session.ts';

/** A bidder with the query that was made about it. */
export interface EvidenceItem {
  readonly row: SessionRow;
  readonly entry: LogEntry;
  /** Kept here alone, for it ages. */
  readonly answer: Answer & { readonly receipt: FullReceipt };
}

/** A bidder nothing is attested about, and why: it stands in the index, never as an answer (X2). */
interface MissingItem {
  readonly row: SessionRow;
  readonly reason: 'failed' | 'not-asked';
}

export interface Evidence {
  readonly session: CheckSession;
  readonly platform: Platform;
  readonly items: readonly EvidenceItem[];
  readonly missing: readonly MissingItem[];
  /** Milliseconds to add to the local clock to get the platform's. */
  readonly clockOffsetMs: number;
}

export interface EvidenceSource {
  readonly session: CheckSession;
  readonly rows: readonly SessionRow[];
  readonly results: ReadonlyMap<string, SessionResult>;
  readonly platform: () => Promise<Platform>;
  readonly entry: (queryId: string) => Promise<LogEntryDetail>;
  readonly onProgress: (done: number, total: number) => void;
}

/** Asked at a time. */
const PARALLEL = 6;

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
  entry,
  onProgress,
}: EvidenceSource): Promise<Evidence> {
  const asked = rows.flatMap((row) => {
    const queryId = queryIdOf(results.get(row.code ?? ''));
    return queryId === undefined ? [] : [{ row, queryId }];
  });
  const entries = new Map<string, LogEntryDetail>();
  const todo = [...new Set(asked.map(({ queryId }) => queryId))];
  const total = todo.length;
  const next = async (): Promise<void> => {
    for (let queryId = todo.shift(); queryId !== undefined; queryId = todo.shift()) {
      entries.set(queryId, await entry(queryId));
      onProgress(entries.size, total);
    }
  };
  const [about] = await Promise.all([platform(), ...Array.from({ length: PARALLEL }, next)]);
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

/** The evidence as it may be shown or written at `now` (local): what ended since it was read is gone (P9). */
export function agedEvidence(evidence: Evidence, now: EpochMs): Evidence {
  const platformNow = now + evidence.clockOffsetMs;
  const items = evidence.items.map((item): EvidenceItem => {
    const { answer } = ageAnswer(item.answer, platformNow);
    const { receipt } = answer;
    return 'statement' in receipt && answer !== item.answer ? { ...item, answer: { ...answer, receipt } } : item;
  });
  return { ...evidence, items };
}

/** The platform's time, as text. */
export function platformTime({ clockOffsetMs }: Evidence, now: EpochMs): string {
  return formatInstant(Math.floor((now + clockOffsetMs) / 1000) * 1000);
}

/**
 * Until when what these answers say may be used: the first end among their entries and the measures of a listing. Null: nothing
 * has an end of its own; what is said holds for the time of the query.
 */
export function useUntil(answers: readonly Answer[]): string | null {
  const first = Math.min(...answers.flatMap(endsOf));
  return Number.isFinite(first) ? formatInstant(first) : null;
}
