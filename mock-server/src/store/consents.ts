/** Consents as they are held: what was asked for, what was granted and how much of it is used. */
import type { ConsentFacts } from '@credit-check/domain/consent/consent-state';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { ConsentTable } from './core-tables.ts';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

export interface StoredConsent extends ConsentFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly subjectKey: SubjectKey;
  readonly method: 'request' | 'share-code';
  /** The subject takes no requests of this organisation and is not shown this one. */
  readonly heldBack: boolean;
  readonly lastUsedAt: EpochMs | undefined;
}

/** The consents of these ids, in one statement; unknown ones are absent from the map. */
export async function findConsents(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredConsent>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('consents').where('id', 'in', ids).selectAll().execute();
  return new Map(rows.map((row) => [row.id, fromConsentRow(row)]));
}

/** @param receivedAt real time of the request */
export async function insertConsent(
  transaction: Transaction<Database>,
  consent: StoredConsent,
  receivedAt: EpochMs,
): Promise<void> {
  await transaction.insertInto('consents').values(consentRow(consent, receivedAt)).execute();
}

/** A consent as a row; also how the sandbox puts its own in place. */
export function consentRow(consent: StoredConsent, receivedAt: EpochMs): Insertable<ConsentTable> {
  return {
    id: consent.id,
    organization_id: consent.organizationId,
    subject_key: consent.subjectKey,
    purpose_code: consent.purpose.code,
    purpose_reference: consent.purpose.reference ?? null,
    purpose_note: consent.purpose.note ?? null,
    categories: JSON.stringify(consent.categories),
    requested_categories: JSON.stringify(consent.requestedCategories),
    restricted_finance: consent.restrictedFinance === undefined ? null : JSON.stringify(consent.restrictedFinance),
    method: consent.method,
    state: consent.decided,
    held_back: consent.heldBack ? 1 : 0,
    requested_at: consent.requestedAt,
    received_at: receivedAt,
    expires_at: consent.expiresAt,
    max_uses: consent.maxUses,
    uses: consent.uses,
    last_used_at: consent.lastUsedAt ?? null,
  };
}

/**
 * Writes what was decided, where the consent is still as it was read: false where a query took a use or somebody decided
 * meanwhile; then nothing changed. So a withdrawal never shares a commit with an answer it has not seen: the openings of
 * that one would be written after those it destroys.
 */
export async function decideConsent(
  transaction: Transaction<Database>,
  before: StoredConsent,
  after: Pick<ConsentFacts, 'decided' | 'categories'>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('consents')
    .set({ state: after.decided, categories: JSON.stringify(after.categories) })
    .where('id', '=', before.id)
    .where('state', '=', before.decided)
    .where('uses', '=', before.uses)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Takes one use, within the transaction that makes the answer durable, so that of two parallel queries for the last use
 * one is refused. False where the consent no longer stands at `at` or has no use left; then nothing changed.
 */
export async function takeConsentUse(transaction: Transaction<Database>, id: string, at: EpochMs): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('consents')
    .set((eb) => ({ uses: eb('uses', '+', 1), last_used_at: at }))
    .where('id', '=', id)
    .where('state', '=', 'granted')
    .where('expires_at', '>', at)
    .whereRef('uses', '<', 'max_uses')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** As the law’s functions take it. */
export function fromConsentRow(row: Selectable<ConsentTable>): StoredConsent {
  const { purpose_code: code, purpose_reference: reference, purpose_note: note } = row;
  return {
    id: row.id,
    organizationId: row.organization_id,
    subjectKey: row.subject_key,
    method: row.method,
    heldBack: row.held_back === 1,
    decided: row.state,
    purpose: { code, ...(reference !== null && { reference }), ...(note !== null && { note }) },
    requestedCategories: JSON.parse(row.requested_categories),
    categories: JSON.parse(row.categories),
    ...(row.restricted_finance !== null && { restrictedFinance: JSON.parse(row.restricted_finance) }),
    requestedAt: row.requested_at,
    expiresAt: row.expires_at,
    maxUses: row.max_uses,
    uses: row.uses,
    lastUsedAt: row.last_used_at ?? undefined,
  };
}
