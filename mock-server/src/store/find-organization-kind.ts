import type { Kysely } from 'kysely';
import type { OrganizationKind } from './core-tables.ts';
import type { Database } from './database.ts';

/** Undefined where there is no such organisation. */
export async function findOrganizationKind(db: Kysely<Database>, id: string): Promise<OrganizationKind | undefined> {
  const row = await db.selectFrom('organizations').where('id', '=', id).select('kind').executeTakeFirst();
  return row?.kind;
}
