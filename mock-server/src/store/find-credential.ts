/** Who a key speaks for. */
import type { Basis, PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Organization } from './organization.ts';
import { reuseStatement } from './reuse-statement.ts';

export interface StoredCredential {
  readonly id: string;
  readonly kind: 'publishable' | 'secret';
  /** Origin patterns; empty for secret keys. */
  readonly origins: readonly string[];
  readonly purposes: 'any' | readonly PurposeCode[];
  readonly organization: Organization;
  /** The organisation's. */
  readonly bases: readonly Basis[];
}

const selectCredential = reuseStatement((db, tokenHash: string, now: EpochMs) =>
  db
    .selectFrom('credentials')
    .innerJoin('organizations', 'organizations.id', 'credentials.organization_id')
    .where('token_hash', '=', tokenHash)
    .where('revoked', '=', 0)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .select([
      'credentials.id as id',
      'credentials.kind as kind',
      'origins',
      'purposes',
      'organizations.id as organizationId',
      'organizations.name as organizationName',
      'bases',
    ]),
);

/** The credential whose token hashes to this; none where it is unknown, revoked or over. `now` is real time. */
export async function findCredential(
  db: Kysely<Database>,
  tokenHash: string,
  now: EpochMs,
): Promise<StoredCredential | undefined> {
  const [row] = (await selectCredential(db, tokenHash, now)).rows;
  if (row === undefined) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    origins: JSON.parse(row.origins),
    purposes: row.purposes === null ? 'any' : JSON.parse(row.purposes),
    organization: { id: row.organizationId, name: row.organizationName },
    bases: JSON.parse(row.bases),
  };
}
