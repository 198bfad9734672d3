/** The key embed sessions are signed with: made on the first start, the same for every process on the database. */
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';

const NAME = 'embed-sessions';
const KEY_BYTES = 32;

/** Reads the key; the first process to come makes it. */
export async function loadEmbedKey(
  db: Kysely<Database>,
  randomBytes: (length: number) => Uint8Array,
): Promise<Uint8Array> {
  const made = Buffer.from(randomBytes(KEY_BYTES)).toString('base64url');
  await db
    .insertInto('sign_in_keys')
    .values({ name: NAME, value: made })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  // What stands in the database counts: it may have been another process's.
  const { value } = await db
    .selectFrom('sign_in_keys')
    .where('name', '=', NAME)
    .select('value')
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
