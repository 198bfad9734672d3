/** Users under the opaque ids that grants, tokens and `sub` know them by. */
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';

export interface Accounts {
  /** The account of a login, made at its first sign-in. */
  idOf(login: string): Promise<string>;
  loginOf(id: string): Promise<string | undefined>;
}

export function createAccounts(db: Kysely<Database>, randomBytes: (length: number) => Uint8Array): Accounts {
  return {
    async idOf(login) {
      const id = `usr_${Buffer.from(randomBytes(16)).toString('base64url')}`;
      await db
        .insertInto('sign_in_accounts')
        .values({ id, login })
        .onConflict((conflict) => conflict.column('login').doNothing())
        .execute();
      const row = await db
        .selectFrom('sign_in_accounts')
        .select('id')
        .where('login', '=', login)
        .executeTakeFirstOrThrow();
      return row.id;
    },

    async loginOf(id) {
      const row = await db.selectFrom('sign_in_accounts').select('login').where('id', '=', id).executeTakeFirst();
      return row?.login;
    },
  };
}
