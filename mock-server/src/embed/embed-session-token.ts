/** The token of an embed session: a JWT (RFC 7519) signed by this platform for itself alone. */

import { createHmac } from 'node:crypto';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { errors, jwtVerify, SignJWT } from 'jose';
import { ProblemError } from '../http/problem-error.ts';
import type { StoredEmbedSession } from '../store/embed-sessions.ts';
import { namesPerson } from './names-person.ts';

const ALGORITHM = 'HS256';
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export interface EmbedTokens {
  /** Always the same token for the same session. */
  sign(session: StoredEmbedSession): Promise<string>;
  /**
   * The id of the session a token was signed for. `token` is attacker-controlled.
   * @throws ProblemError `credential.invalid` or `credential.expired`
   */
  idOf(token: string, realNow: EpochMs): Promise<string>;
}

/** Whether a credential has the form of an embed session: keys have a prefix, users' tokens have no dots. */
export function isEmbedToken(credential: string): boolean {
  return COMPACT_JWS.test(credential);
}

/**
 * The claims a badge reads: where it is good, until when, and what to ask. Whom it is about is there as a keyed digest only,
 * by which a badge knows that a newer session is about the same subjects: a person's number has no place in a page (X5).
 */
export function createEmbedTokens(key: Uint8Array, issuer: string, sandbox: boolean): EmbedTokens {
  return {
    sign: (session) =>
      new SignJWT({
        origin: session.origin,
        basis: session.basis,
        purpose: session.purpose,
        ...(session.consentId !== undefined && { consentId: session.consentId }),
        about: digestOf(session.subjects, key),
        ...(namesPerson(session) && { frame: true }),
        ...(sandbox && { sandbox }),
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(issuer)
        .setJti(session.id)
        .setIssuedAt(session.createdAt / 1000)
        .setExpirationTime(session.expiresAt / 1000)
        .sign(key),

    async idOf(token, realNow) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          issuer,
          audience: issuer,
          requiredClaims: ['jti', 'exp'],
          currentDate: new Date(realNow),
        });
        return payload.jti!;
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new ProblemError('credential.expired', 'mint a new session');
        if (error instanceof errors.JOSEError) throw new ProblemError('credential.invalid', 'not a session of ours');
        throw error;
      }
    },
  };
}

function digestOf(subjects: readonly string[], key: Uint8Array): string {
  return createHmac('sha256', key).update(subjects.toSorted().join('\n')).digest('base64url');
}
