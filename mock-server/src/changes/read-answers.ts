/** Stored answers as streams follow them: what each shows, and what of it has gone already. */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import { parseDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import type { SlotValue } from '@credit-check/domain/receipt/slot-entry';
import { type EpochMs, formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { openHeld } from '../query/seal-openings.ts';
import { findFallenAnswers } from '../store/find-fallen-answers.ts';
import { findLiveOpenings, findStatements, type StoredQuery } from '../store/find-queries.ts';
import { type Shown, shownOf } from './shown.ts';
import { type View, viewOf } from './view.ts';

export interface StoredAnswer {
  readonly queryId: string;
  readonly view: View;
  /** What can still be opened of it. */
  readonly shown: Shown;
  /** Why something of it was destroyed before its end. */
  readonly fallen: SupersededReason | undefined;
  /** When slots of it ended that are over by now; which of them held something cannot be read from it. */
  readonly ends: readonly EpochMs[];
}

/** Those of the queries that are answers. */
export async function readAnswers(
  { db, periodKeys }: Pick<Context, 'db' | 'periodKeys'>,
  queries: readonly StoredQuery[],
  now: EpochMs,
): Promise<StoredAnswer[]> {
  const ids = queries.map(({ query_id }) => query_id);
  const openings = await findLiveOpenings(db, ids, now);
  const fallen = await findFallenAnswers(db, ids);
  const statements = await findStatements(db, ids);
  const answers = queries.map(async (query): Promise<StoredAnswer[]> => {
    const view = viewOf(query);
    if (view === undefined) return [];
    const { query_id: queryId, fixed_status } = query;
    const held = await openHeld(periodKeys, openings.get(queryId) ?? []);
    const shown = shownOf(held.map(readSlot), fixed_status);
    return [{ queryId, view, shown, fallen: fallen.get(queryId), ends: endsBy(now, statements.get(queryId)?.bytes) }];
  });
  return (await Promise.all(answers)).flat();
}

/** Our own opening: written from a slot value. */
function readSlot(disclosure: string): SlotValue {
  return (parseDisclosure(disclosure)?.value ?? null) as unknown as SlotValue;
}

/** Our own statement: its form is known, and its instants all have the same offset, so that they compare as text. */
function endsBy(now: EpochMs, statement: Uint8Array | undefined): EpochMs[] {
  if (statement === undefined) return [];
  const { slots } = JSON.parse(Buffer.from(statement).toString()) as { slots: { until: string }[] };
  const nowText = formatInstant(now);
  return [...new Set(slots.flatMap(({ until }) => (until <= nowText ? until : [])))].map(parseInstant);
}
