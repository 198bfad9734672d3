/** Last step of every query, answered or refused: nothing leaves before its entry is durable (D1, BT28, GX30). */
import { policyVersions } from '@credit-check/domain/disclosure/policy-versions';
import { endOfTerm } from '@credit-check/domain/query-log/end-of-term';
import { buildStatement } from '@credit-check/domain/receipt/build-statement';
import { lastSlotEnd } from '@credit-check/domain/receipt/slot-ends';
import type { SlotEntry } from '@credit-check/domain/receipt/slot-entry';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { logUnavailable } from '../log/log-unavailable.ts';
import { nativePrimitives } from '../log/native-primitives.ts';
import type { Database } from '../store/database.ts';
import type { IdempotencyMark } from '../store/idempotency-keys.ts';
import { slotPlace } from '../vault/opening-place.ts';
import type { PartlyAsked } from './asked.ts';
import { newQueryId } from './new-query-id.ts';
import type { Querier } from './querier.ts';
import { askedColumns, type ResultColumns } from './query-columns.ts';
import { sealClaims, sealHeld } from './seal-openings.ts';

/** Who asked what, when. */
export interface Inquiry {
  readonly querier: Querier;
  readonly asked: PartlyAsked;
  readonly at: EpochMs;
  readonly mark: IdempotencyMark | undefined;
}

/** What came of it. */
export interface Outcome {
  readonly columns: ResultColumns;
  /** Which state of the facts the answer is made from; empty where none were looked at. */
  readonly dataVersion: string;
  /** The subject as it may be shown; empty where it could not be read. */
  readonly subject: object;
  readonly entries: readonly SlotEntry[];
  /** End of the consent. */
  readonly endsAtLatest: EpochMs | undefined;
}

export interface LoggedQuery {
  readonly queryId: string;
  readonly index: number;
  /** C2SP tlog-proof. */
  readonly proof: string;
  readonly statement: Uint8Array;
  /** Salted disclosures of querier, subject, purpose and every slot. */
  readonly openings: readonly string[];
}

/** Throws a `ProblemError` where the answer must not leave; runs within the transaction that makes it durable. */
export type Condition = (transaction: Transaction<Database>) => Promise<void>;

/** @throws ProblemError `log.unavailable`, `conflict` where the idempotency key was taken meanwhile, or the condition's */
export async function appendQuery(
  context: Context,
  inquiry: Inquiry,
  outcome: Outcome,
  condition?: Condition,
): Promise<LoggedQuery> {
  const { querier, asked, at, mark } = inquiry;
  const queryId = newQueryId(context.randomBytes, context.clock.realNow());
  const { periodKeys, settings } = context;
  const term = endOfTerm(at, settings.logTermYears);
  await periodKeys.cover(at, lastEndOf(outcome, at, term)).catch(rethrowUnavailable);
  const statement = buildStatement({
    origin: settings.logOrigin,
    queryId,
    at,
    outcome: outcome.columns.outcome,
    policy: policyVersions.join(' '),
    data: outcome.dataVersion,
    querier: claimOfQuerier(inquiry, outcome),
    subject: outcome.subject,
    purpose: asked.purpose ?? {},
    entries: outcome.entries,
    ...(outcome.endsAtLatest !== undefined && { endsAtLatest: outcome.endsAtLatest }),
    emptySlotSalt: (place, until) => periodKeys.of(until).deriveSalt(slotPlace(queryId, place)),
    randomBytes: context.randomBytes,
    primitives: nativePrimitives,
  });
  const claims = sealClaims(periodKeys.of(term), queryId, statement);
  const endsAtLatest = Math.min(term, outcome.endsAtLatest ?? term);
  const kept = sealHeld(periodKeys, queryId, statement, { entries: outcome.entries, endsAtLatest });

  const { index, proof } = await context.log.append({
    entry: statement.entry,
    ...(condition !== undefined && { persist: condition }),
    query: (index) => ({
      row: { ...askedColumns(querier, asked, at), ...outcome.columns, query_id: queryId, log_index: index },
      statement: statement.bytes,
      claims,
      openings: kept,
      mark,
    }),
  });
  context.forgetter.expect(Math.min(term, ...kept.map(({ until }) => until)));
  const openings = statement.openings.map(({ disclosure }) => disclosure);
  return { queryId, index, proof, statement: statement.bytes, openings };
}

/** Who asked, on which basis and within which scope; the purpose has a digest of its own. */
function claimOfQuerier({ querier, asked }: Inquiry, { columns }: Outcome): object {
  return {
    organization: querier.organization,
    operator: querier.operator,
    basis: asked.basis,
    duty: asked.duty,
    scope: columns.scope === null ? undefined : JSON.parse(columns.scope),
  };
}

/** The last instant at which anything of the query ends. */
function lastEndOf({ entries }: Outcome, at: EpochMs, term: EpochMs): EpochMs {
  return Math.max(term, lastSlotEnd(at), ...entries.map(({ until }) => until ?? at));
}

/** Without keys nothing can be sealed, and so not logged. */
function rethrowUnavailable(cause: unknown): never {
  throw logUnavailable(cause);
}
