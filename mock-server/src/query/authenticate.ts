/** First step of every query: the credential becomes a querier, or the request goes to the security log and no further. */
import type { CredentialKind } from '@credit-check/domain/contract/operation';
import type { Context } from '../context.ts';
import { isEmbedToken } from '../embed/embed-session-token.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findCredential } from '../store/find-credential.ts';
import { hashToken } from './hash-token.ts';
import { isAllowedOrigin } from './is-allowed-origin.ts';
import type { Querier } from './querier.ts';
import { querierOfSession } from './querier-of-session.ts';
import { querierOfUser } from './querier-of-user.ts';
import { nameVisitor } from './site-visitor.ts';

export interface Presented {
  /** What stands after `Authorization: Bearer`: attacker-controlled. */
  readonly credential: string | undefined;
  readonly origin: string | undefined;
  readonly requestId: string;
}

/**
 * The querier a credential speaks for. What is refused here is no query (contract §2): it goes to the security log,
 * without the credential.
 * @param accepted kinds of credential the operation takes
 * @throws ProblemError `credential.…` or `origin.not-allowed`
 */
export async function authenticate(
  context: Context,
  presented: Presented,
  accepted: readonly CredentialKind[],
): Promise<Querier> {
  try {
    const querier = await querierOf(context, presented);
    if (accepted.includes(querier.kind)) return querier;
    throw new ProblemError('credential.invalid', `this operation does not take a ${querier.kind} credential`);
  } catch (error) {
    if (error instanceof ProblemError) {
      const { requestId, origin } = presented;
      context.logger.warn({ security: true, requestId, code: error.code, origin }, 'credential refused');
    }
    throw error;
  }
}

async function querierOf(context: Context, { credential, origin }: Presented): Promise<Querier> {
  if (credential === undefined) throw new ProblemError('credential.missing', 'send Authorization: Bearer …');
  if (credential.startsWith('sk_')) return querierOfSecretKey(context, credential, origin);
  if (credential.startsWith('pk_')) return querierOfPublishableKey(context, credential, origin);
  if (isEmbedToken(credential)) return querierOfSession(context, credential, origin);
  return querierOfUser(context, credential);
}

async function querierOfSecretKey(context: Context, token: string, origin: string | undefined): Promise<Querier> {
  if (origin !== undefined) {
    throw new ProblemError('credential.secret-in-browser', 'revoke this key: pages can read what a browser sends');
  }
  const key = await findKey(context, token, 'secret');
  return { ...key, operator: key.credentialId };
}

async function querierOfPublishableKey(context: Context, token: string, origin: string | undefined): Promise<Querier> {
  const { origins, ...key } = await findKey(context, token, 'publishable');
  if (origin === undefined || !isAllowedOrigin(origin, origins)) {
    throw new ProblemError('origin.not-allowed', 'the key is not for use from this origin');
  }
  return { ...key, operator: nameVisitor(origin), bases: key.bases.filter((basis) => basis === 'public') };
}

async function findKey({ db, clock }: Context, token: string, kind: 'publishable' | 'secret') {
  const key = await findCredential(db, hashToken(token), clock.realNow());
  if (key?.kind !== kind) throw new ProblemError('credential.invalid', 'the key is not known');
  const { id, organization, bases, purposes, origins } = key;
  return { kind, credentialId: id, organization, owner: organization.id, bases, purposes, origins };
}
