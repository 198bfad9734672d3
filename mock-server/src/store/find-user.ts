/** Which organisation a signed-in user acts for. */
import type { Basis } from '@credit-check/domain/contract/purpose';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Organization } from './organization.ts';

export interface StoredUser {
  readonly login: string;
  readonly organization: Organization;
  readonly role: string;
  /** Never more than the organisation's. */
  readonly bases: readonly Basis[];
}

export async function findUser(db: Kysely<Database>, login: string): Promise<StoredUser | undefined> {
  const row = await db
    .selectFrom('users')
    .innerJoin('organizations', 'organizations.id', 'users.organization_id')
    .where('login', '=', login)
    .select([
      'login',
      'role',
      'users.bases as bases',
      'organizations.id as id',
      'organizations.name as name',
      'organizations.bases as organizationBases',
    ])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const ofUser: Basis[] = JSON.parse(row.bases);
  const ofOrganization: Basis[] = JSON.parse(row.organizationBases);
  return {
    login: row.login,
    organization: { id: row.id, name: row.name },
    role: row.role,
    bases: ofUser.filter((basis) => ofOrganization.includes(basis)),
  };
}
