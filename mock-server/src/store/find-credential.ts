/** Who a key speaks for. */
import type { Basis, PurposeCode } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { gather } from './gather.ts';
import type { Organization } from './organization.ts';
import { reuseStatement } from './reuse-statement.ts';
import { padToPower } from './statement-sizes.ts';

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

const selectCredentials = reuseStatement((db, tokenHashes: readonly string[]) =>
  db
    .selectFrom('credentials')
    .innerJoin('organizations', 'organizations.id', 'credentials.organization_id')
    .where('token_hash', 'in', tokenHashes)
    .where('revoked', '=', 0)
    .select([
      'token_hash',
      'ends_at',
      'credentials.id as id',
      'credentials.kind as kind',
      'origins',
      'purposes',
      'organizations.id as organizationId',
      'organizations.name as organizationName',
      'bases',
    ]),
);

/** Those that are known and not revoked, with their end. */
const findUnrevoked = gather(async (db, tokenHashes: readonly string[]) => {
  const { rows } = await selectCredentials(db, padToPower(tokenHashes));
  const found = new Map(rows.map((row) => [row.token_hash, row]));
  return (tokenHash: string) => found.get(tokenHash);
});

/** The credential whose token hashes to this; none where it is unknown, revoked or over. `now` is real time. */
export async function findCredential(
  db: Kysely<Database>,
  tokenHash: string,
  now: EpochMs,
): Promise<StoredCredential | undefined> {
  const row = await findUnrevoked(db, tokenHash);
  if (row === undefined || (row.ends_at !== null && row.ends_at <= now)) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    origins: JSON.parse(row.origins),
    purposes: row.purposes === null ? 'any' : JSON.parse(row.purposes),
    organization: { id: row.organizationId, name: row.organizationName },
    bases: JSON.parse(row.bases),
  };
}
