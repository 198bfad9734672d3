/** Consents as they are held: what was granted and how much of it is used. */
import type { Category } from '@credit-check/domain/contract/categories';
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { ConsentState, ConsentTable } from './core-tables.ts';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

export interface StoredConsent {
  readonly id: string;
  readonly organizationId: string;
  readonly subjectKey: SubjectKey;
  readonly purposeCode: PurposeCode;
  readonly categories: readonly Category[];
  readonly state: ConsentState;
  /** Exclusive. */
  readonly expiresAt: EpochMs;
  readonly maxUses: number;
  readonly uses: number;
}

/** The consents of these ids, in one statement; unknown ones are absent from the map. */
export async function findConsents(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredConsent>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('consents').where('id', 'in', ids).selectAll().execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/**
 * Takes one use, within the transaction that makes the answer durable, so that of two parallel queries for the last use
 * one is refused. False where the consent no longer stands at `at` or has no use left; then nothing changed.
 */
export async function takeConsentUse(transaction: Transaction<Database>, id: string, at: EpochMs): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('consents')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'granted')
    .where('expires_at', '>', at)
    .whereRef('uses', '<', 'max_uses')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function fromRow(row: Selectable<ConsentTable>): StoredConsent {
  return {
    id: row.id,
    organizationId: row.organization_id,
    subjectKey: row.subject_key,
    purposeCode: row.purpose_code,
    categories: JSON.parse(row.categories),
    state: row.state,
    expiresAt: row.expires_at,
    maxUses: row.max_uses,
    uses: row.uses,
  };
}
