/** Sessions of the portal, kept on the server: ending one ends it everywhere at once. They run on real time. */
import type { Context } from '../../context.ts';
import { hashToken } from '../../query/hash-token.ts';

const MINUTE = 60_000;
/** Without a request. */
const IDLE_MS = 30 * MINUTE;
/** However much it is used. */
export const LIFETIME_MS = 8 * 60 * MINUTE;
/** A request sooner after the last one leaves no trace. */
const NOTED_EVERY_MS = MINUTE;

type Parts = Pick<Context, 'db' | 'clock' | 'randomBytes'>;

/** A new session of a user. Its token is a secret of the browser and nowhere else. */
export async function beginSession({ db, clock, randomBytes }: Parts, login: string): Promise<string> {
  const now = clock.realNow();
  await db
    .deleteFrom('portal_sessions')
    .where(({ eb, or }) => or([eb('ends_at', '<=', now), eb('seen_at', '<=', now - IDLE_MS)]))
    .execute();
  const token = Buffer.from(randomBytes(32)).toString('base64url');
  await db
    .insertInto('portal_sessions')
    .values({ key: hashToken(token), login, seen_at: now, ends_at: now + LIFETIME_MS })
    .execute();
  return token;
}

/** Whose session it is; undefined where it is over or never was. Counts as use. */
export async function loginOfSession({ db, clock }: Parts, token: string): Promise<string | undefined> {
  const now = clock.realNow();
  const key = hashToken(token);
  const session = await db
    .selectFrom('portal_sessions')
    .where('key', '=', key)
    .where('ends_at', '>', now)
    .where('seen_at', '>', now - IDLE_MS)
    .select(['login', 'seen_at'])
    .executeTakeFirst();
  if (session !== undefined && Number(session.seen_at) <= now - NOTED_EVERY_MS) {
    await db.updateTable('portal_sessions').set({ seen_at: now }).where('key', '=', key).execute();
  }
  return session?.login;
}

/** On the server, at once, whoever still holds the token. */
export async function endSession({ db }: Pick<Parts, 'db'>, token: string): Promise<void> {
  await db.deleteFrom('portal_sessions').where('key', '=', hashToken(token)).execute();
}
