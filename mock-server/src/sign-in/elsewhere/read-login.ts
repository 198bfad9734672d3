/** Whom a provider's claims name, as far as the provider may speak for them. */
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { findUser } from '../../store/find-user.ts';
import type { ConnectedProvider } from './open-connection.ts';

export type LoginOutcome =
  | { readonly ok: true; readonly login: string }
  | {
      readonly ok: false;
      /** `not-under-way`: begun elsewhere, over, or used. `unknown`: signed in there, but nobody here. */
      readonly reason: 'not-under-way' | 'cancelled' | 'not-trusted' | 'unknown';
    };

const unknown: LoginOutcome = { ok: false, reason: 'unknown' };

/**
 * An organisation's provider speaks for that organisation's invited staff and nobody else; a real-name provider for
 * subjects and never for staff.
 * @param claims of the ID token and the user info: the provider's word
 */
export async function readLogin(
  db: Kysely<Database>,
  { organization_id, login_claim }: ConnectedProvider,
  claims: Readonly<Record<string, unknown>>,
): Promise<LoginOutcome> {
  const value = claims[login_claim];
  if (typeof value !== 'string') return unknown;
  if (organization_id === null) return readSubject(value);
  if (login_claim === 'email' && claims.email_verified !== true) return unknown;
  const user = await findUser(db, value);
  return user?.organization.id === organization_id ? { ok: true, login: user.login } : unknown;
}

/** A resident ID first: its digits make a well-formed USCC too (S2). */
function readSubject(value: string): LoginOutcome {
  for (const scheme of ['resident-id', 'uscc'] as const) {
    const parsed = parseSubject({ scheme, id: value });
    if (parsed.ok) return { ok: true, login: parsed.subject.id };
  }
  return unknown;
}
