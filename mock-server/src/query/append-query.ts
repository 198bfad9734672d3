/** Last step of every query, answered or refused: nothing leaves before its entry is durable (D1, BT28, GX30). */
import { policyVersions } from '@credit-check/domain/disclosure/policy-versions';
import type { BuiltStatement } from '@credit-check/domain/receipt/build-statement';
import { buildStatement } from '@credit-check/domain/receipt/build-statement';
import type { SlotEntry } from '@credit-check/domain/receipt/slot-entry';
import type { Opening } from '@credit-check/domain/receipt/split-openings';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { nativePrimitives } from '../log/native-primitives.ts';
import type { Database } from '../store/database.ts';
import { entryKeyOf } from '../store/entry-key.ts';
import type { IdempotencyMark } from '../store/idempotency-keys.ts';
import type { NewOpening } from '../store/insert-queries.ts';
import type { PartlyAsked } from './asked.ts';
import type { Querier } from './querier.ts';
import { askedColumns, type ResultColumns } from './query-columns.ts';

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
  const queryId = `qry_${Buffer.from(context.randomBytes(16)).toString('base64url')}`;
  const statement = buildStatement({
    origin: context.settings.logOrigin,
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
    randomBytes: context.randomBytes,
    primitives: nativePrimitives,
  });

  const { index, proof } = await context.log.append({
    entry: statement.entry,
    ...(condition !== undefined && { persist: condition }),
    query: (index) => ({
      row: { ...askedColumns(querier, asked, at), ...outcome.columns, query_id: queryId, log_index: index },
      statement: statement.bytes,
      openings: nameOpenings(statement, outcome),
      mark,
    }),
  });
  context.forgetter.expect(firstEndOf(statement.openings));
  const openings = statement.openings.map(({ disclosure }) => disclosure);
  return { queryId, index, proof, statement: statement.bytes, openings };
}

/** Each opening with what it shows: the slots' stand in the order of the entries, the empty ones last. */
function nameOpenings({ openings }: BuiltStatement, { entries }: Outcome): NewOpening[] {
  const claims = openings.findIndex(({ name }) => name === 'slot');
  return openings.map((opening, i) => {
    const value = opening.name === 'slot' ? entries[i - claims]?.value : undefined;
    return { ...opening, entryKey: entryKeyOf(value ?? null) };
  });
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

/** Infinity where none ends. */
function firstEndOf(openings: readonly Opening[]): EpochMs {
  return Math.min(...openings.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
}
