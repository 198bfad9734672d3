import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Organization } from './organization.ts';

/**
 * An organisation that something stored refers to.
 * @throws where it is not known: organisations are never deleted
 */
export async function findOrganization(db: Kysely<Database>, id: string): Promise<Organization> {
  return db.selectFrom('organizations').where('id', '=', id).select(['id', 'name']).executeTakeFirstOrThrow();
}

/** Those that may ask on a subject's consent, by name: whom a share code can be made out to. */
export async function findRequesters(db: Kysely<Database>): Promise<Organization[]> {
  const rows = await db.selectFrom('organizations').select(['id', 'name', 'bases']).orderBy('name').execute();
  return rows
    .filter(({ bases }) => (JSON.parse(bases) as string[]).includes('authorized'))
    .map(({ id, name }) => ({ id, name }));
}
