/** An embed session as a querier: whom it may ask about, why, and from where (contract §2 "Credentials"). */
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findEmbedSession } from '../store/embed-sessions.ts';
import type { Querier } from './querier.ts';
import { nameVisitor } from './site-visitor.ts';

/**
 * Good from the pages of the origin it is bound to and, in them, from the platform's own frame: no other origin can show
 * that frame (`frame-ancestors`), and it takes no session but the one of its address.
 * @param token attacker-controlled
 * @throws ProblemError `credential.invalid`, `credential.expired` or `origin.not-allowed`
 */
export async function querierOfSession(
  { db, clock, embedTokens, settings }: Context,
  token: string,
  origin: string | undefined,
): Promise<Querier> {
  const realNow = clock.realNow();
  const session = await findEmbedSession(db, await embedTokens.idOf(token, realNow), realNow);
  if (session === undefined) throw new ProblemError('credential.invalid', 'the session is not known any more');
  const isFrame = origin === settings.publicUrl;
  if (origin !== session.origin && !isFrame) {
    throw new ProblemError('origin.not-allowed', 'the session is for another origin');
  }
  const { organization, basis, purpose, purposes, consentId, expiresAt } = session;
  return {
    kind: 'session',
    credentialId: `session:${session.id}`,
    organization,
    operator: nameVisitor(session.origin),
    owner: organization.id,
    bases: session.bases.filter((one) => one === basis),
    purposes: purposes === 'any' || purposes.includes(purpose.code) ? [purpose.code] : [],
    session: {
      origin: session.origin,
      subjects: new Set(session.subjects),
      basis,
      purpose,
      consentId,
      expiresAt,
      isFrame,
    },
  };
}
