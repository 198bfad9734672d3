/** Embed sessions, kept for a day after they have run out. */
import type { Basis, Purpose, PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Organization } from './organization.ts';
import type { SubjectKey } from './subject-key.ts';

export interface StoredEmbedSession {
  readonly id: string;
  /** The key that minted it. */
  readonly credentialId: string;
  readonly origin: string;
  readonly subjects: readonly SubjectKey[];
  readonly basis: Basis;
  readonly purpose: Purpose;
  readonly consentId: string | undefined;
  /** Real time. */
  readonly createdAt: EpochMs;
  /** Real time, exclusive. */
  readonly expiresAt: EpochMs;
}

export interface FoundEmbedSession extends StoredEmbedSession {
  readonly organization: Organization;
  /** The organisation's. */
  readonly bases: readonly Basis[];
  /** The key's, as it is fixed now. */
  readonly purposes: 'any' | readonly PurposeCode[];
}

/** A page that was left open still frames a session that has run out, to be told so. */
const KEPT_AFTER_END_MS = 24 * 3_600_000;

/** Keeps a session, and drops old ones: the table stays small without a timer. */
export async function putEmbedSession(
  transaction: Transaction<Database>,
  { id, credentialId, origin, subjects, basis, purpose, consentId, createdAt, expiresAt }: StoredEmbedSession,
): Promise<void> {
  await transaction
    .deleteFrom('embed_sessions')
    .where('expires_at', '<=', createdAt - KEPT_AFTER_END_MS)
    .execute();
  await transaction
    .insertInto('embed_sessions')
    .values({
      id,
      credential_id: credentialId,
      origin,
      subjects: JSON.stringify(subjects),
      basis,
      purpose: JSON.stringify(purpose),
      consent_id: consentId ?? null,
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute();
}

/** The session, while it has not run out and the key that minted it stands. */
export async function findEmbedSession(
  db: Kysely<Database>,
  id: string,
  realNow: EpochMs,
): Promise<FoundEmbedSession | undefined> {
  const row = await db
    .selectFrom('embed_sessions as session')
    .innerJoin('credentials', 'credentials.id', 'session.credential_id')
    .innerJoin('organizations', 'organizations.id', 'credentials.organization_id')
    .where('session.id', '=', id)
    .where('session.expires_at', '>', realNow)
    .where('credentials.revoked', '=', 0)
    .where((eb) => eb.or([eb('credentials.ends_at', 'is', null), eb('credentials.ends_at', '>', realNow)]))
    .selectAll('session')
    .select([
      'organizations.id as organizationId',
      'organizations.name as organizationName',
      'organizations.bases',
      'credentials.purposes',
    ])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    credentialId: row.credential_id,
    origin: row.origin,
    subjects: JSON.parse(row.subjects),
    basis: row.basis,
    purpose: JSON.parse(row.purpose),
    consentId: row.consent_id ?? undefined,
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    organization: { id: row.organizationId, name: row.organizationName },
    bases: JSON.parse(row.bases),
    purposes: row.purposes === null ? 'any' : JSON.parse(row.purposes),
  };
}

/** The origin whose pages may frame a session, also once it has run out. */
export async function findEmbedOrigin(db: Kysely<Database>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('embed_sessions').where('id', '=', id).select('origin').executeTakeFirst();
  return row?.origin;
}
