import type { Kysely } from 'kysely';
import type { Database } from './database.ts';

/** Ends every session and token of a login, wherever they are held; a new sign-in begins anew. */
export async function endSignIns(db: Kysely<Database>, login: string): Promise<void> {
  await db.deleteFrom('portal_sessions').where('login', '=', login).execute();
  await db
    .deleteFrom('sign_in_artifacts')
    .where('account_id', 'in', ({ selectFrom }) =>
      selectFrom('sign_in_accounts').where('login', '=', login).select('id'),
    )
    .execute();
}
