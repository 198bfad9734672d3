/** Keys of an organisation: issued, restricted, rotated, revoked. A token is shown once; only its hash is kept. */
import { type PurposeCode, purposeCodes } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { hashToken } from '../query/hash-token.ts';
import type { CredentialTable } from '../store/core-tables.ts';
import type { Database } from '../store/database.ts';
import { AdministrationError, type Administrator, noteAct } from './administrator.ts';
import { requireOrganization } from './organizations.ts';

export type KeyKind = CredentialTable['kind'];

export interface KeyLimits {
  /** Publishable keys: `https://site.example`, or `http://localhost:*` for any port. */
  readonly origins: readonly string[];
  /** Purposes the key is fixed to; empty: any. */
  readonly purposes: readonly PurposeCode[];
}

export interface ManagedKey extends KeyLimits {
  readonly id: string;
  readonly kind: KeyKind;
  readonly label: string | undefined;
  readonly isRevoked: boolean;
  /** Real time; exclusive. */
  readonly endsAt: EpochMs | undefined;
}

export interface IssuedKey {
  readonly id: string;
  /** `sk_…` or `pk_…`: to be shown once. */
  readonly token: string;
}

export interface NewKey extends KeyLimits {
  readonly kind: KeyKind;
  readonly label?: string | undefined;
}

/** @throws AdministrationError where the limits do not fit the kind */
export async function issueKey(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  key: NewKey,
): Promise<IssuedKey> {
  checkLimits(key.kind, key);
  return db.transaction().execute(async (transaction) => {
    await requireOrganization(transaction, organizationId);
    const issued = await insertKey(transaction, administrator, organizationId, key);
    await noteAct(transaction, administrator, 'key.issue', { organizationId, target: issued.id });
    return issued;
  });
}

/** @throws AdministrationError where the organisation has no such live key, or the limits do not fit its kind */
export async function restrictKey(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  { id, ...limits }: KeyLimits & { readonly id: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { kind } = await requireLive(transaction, organizationId, id);
    checkLimits(kind, limits);
    await transaction.updateTable('credentials').set(limitColumns(limits)).where('id', '=', id).execute();
    await noteAct(transaction, administrator, 'key.restrict', { organizationId, target: id });
  });
}

/**
 * A new key with the limits of the old one, which ends at once or `overlapMs` later, so that servers can change over.
 * @throws AdministrationError where the organisation has no such live key
 */
export async function rotateKey(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  { id, overlapMs }: { readonly id: string; readonly overlapMs: number },
): Promise<IssuedKey> {
  return db.transaction().execute(async (transaction) => {
    const old = await requireLive(transaction, organizationId, id);
    const issued = await insertKey(transaction, administrator, organizationId, old);
    const endsAt = Math.min(administrator.now + overlapMs, old.endsAt ?? Number.POSITIVE_INFINITY);
    await transaction
      .updateTable('credentials')
      .set(overlapMs === 0 ? { revoked: 1 } : { ends_at: endsAt })
      .where('id', '=', id)
      .execute();
    await noteAct(transaction, administrator, 'key.rotate', { organizationId, target: `${id} ${issued.id}` });
    return issued;
  });
}

/** @throws AdministrationError where the organisation has no such live key */
export async function revokeKey(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  id: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await requireLive(transaction, organizationId, id);
    await transaction.updateTable('credentials').set({ revoked: 1 }).where('id', '=', id).execute();
    await noteAct(transaction, administrator, 'key.revoke', { organizationId, target: id });
  });
}

/** Those that may still be used first, each group by id. */
export async function listKeys(db: Kysely<Database>, organizationId: string): Promise<ManagedKey[]> {
  const rows = await db
    .selectFrom('credentials')
    .where('organization_id', '=', organizationId)
    .selectAll()
    .orderBy('revoked')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** @throws AdministrationError at a word that is no kind: none is taken for granted, for a secret key opens more */
export function readKeyKind(word: string): KeyKind {
  if (word !== 'secret' && word !== 'publishable')
    throw new AdministrationError('malformed', `a key is secret or publishable, not "${word}"`);
  return word;
}

/** @throws AdministrationError at a word that is no purpose */
export function readPurposes(words: readonly string[]): PurposeCode[] {
  return words.map((word) => {
    const code = purposeCodes.find((known) => known === word);
    if (code === undefined)
      throw new AdministrationError('malformed', `${word} is no purpose; there are: ${purposeCodes.join(', ')}`);
    return code;
  });
}

async function insertKey(
  transaction: Transaction<Database>,
  { randomBytes }: Administrator,
  organizationId: string,
  { kind, label, ...limits }: NewKey,
): Promise<IssuedKey> {
  const random = (bytes: number) => Buffer.from(randomBytes(bytes)).toString('base64url');
  const token = `${kind === 'secret' ? 'sk' : 'pk'}_${random(24)}`;
  const id = `key_${random(9)}`;
  await transaction
    .insertInto('credentials')
    .values({
      id,
      token_hash: hashToken(token),
      kind,
      organization_id: organizationId,
      ...limitColumns(limits),
      revoked: 0,
      label: label ?? null,
    })
    .execute();
  return { id, token };
}

function limitColumns({ origins, purposes }: KeyLimits): Pick<Selectable<CredentialTable>, 'origins' | 'purposes'> {
  return {
    origins: JSON.stringify(origins),
    purposes: purposes.length === 0 ? null : JSON.stringify(purposes),
  };
}

async function requireLive(db: Kysely<Database>, organizationId: string, id: string): Promise<ManagedKey> {
  const row = await db
    .selectFrom('credentials')
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .where('revoked', '=', 0)
    .selectAll()
    .executeTakeFirst();
  if (row === undefined)
    throw new AdministrationError('unknown', `${organizationId} has no key ${id} that is not revoked`);
  return fromRow(row);
}

function fromRow(row: Selectable<CredentialTable>): ManagedKey {
  return {
    id: row.id,
    kind: row.kind,
    label: row.label ?? undefined,
    origins: JSON.parse(row.origins),
    purposes: row.purposes === null ? [] : JSON.parse(row.purposes),
    isRevoked: row.revoked === 1,
    endsAt: row.ends_at ?? undefined,
  };
}

/** A publishable key is open to be read: where and what for it may be used is what holds it (contract §2). */
function checkLimits(kind: KeyKind, { origins, purposes }: KeyLimits): void {
  if (kind === 'secret') {
    if (origins.length > 0)
      throw new AdministrationError('malformed', 'a secret key has no origins: it is refused in browsers');
    return;
  }
  if (origins.length === 0)
    throw new AdministrationError('needs-limits', 'a publishable key needs the origins it may be used from');
  if (purposes.length === 0)
    throw new AdministrationError('needs-limits', 'a publishable key needs the purposes it is fixed to');
  const wrong = origins.find((origin) => !isOriginPattern(origin));
  if (wrong !== undefined) {
    throw new AdministrationError(
      'malformed',
      `${wrong} is no origin; write https://site.example, or http://localhost:* for any port`,
    );
  }
}

function isOriginPattern(pattern: string): boolean {
  const origin = pattern.endsWith(':*') ? pattern.slice(0, -2) : pattern;
  return URL.canParse(origin) && new URL(origin).origin === origin && /^https?:/.test(origin);
}
