/** The provider's own keys: made on the first start, kept in the database, the same for every server process on it. */
import { exportJWK, generateKeyPair } from 'jose';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../store/database.ts';

const keysSchema = z.object({
  /** Private P-256 key that signs ID tokens (ES256). */
  idTokenKey: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() }),
  /** Key of the signatures on cookies, base64url. */
  cookieKey: z.string().check(z.minLength(43)),
});

export type SignInKeys = z.infer<typeof keysSchema>;

/** Reads the keys; the first process to come makes them. */
export async function loadSignInKeys(
  db: Kysely<Database>,
  randomBytes: (length: number) => Uint8Array,
): Promise<SignInKeys> {
  const stored = await readKeys(db);
  if (stored !== undefined) return stored;
  const made = { idTokenKey: await makeSigningKey(), cookieKey: Buffer.from(randomBytes(32)).toString('base64url') };
  await db
    .insertInto('sign_in_keys')
    .values({ name: 'keys', value: JSON.stringify(made) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  // Another process may have been first: what stands in the database counts.
  const kept = await readKeys(db);
  if (kept === undefined) throw new Error('the keys of the sign-in could not be kept');
  return kept;
}

async function readKeys(db: Kysely<Database>): Promise<SignInKeys | undefined> {
  const row = await db.selectFrom('sign_in_keys').select('value').where('name', '=', 'keys').executeTakeFirst();
  return row === undefined ? undefined : keysSchema.parse(JSON.parse(row.value));
}

async function makeSigningKey(): Promise<unknown> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}
