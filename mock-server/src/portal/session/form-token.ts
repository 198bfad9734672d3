/** Keeps forms of other sites out (CSRF): each form of the portal carries what only a page of this session knows. */
import { hash, timingSafeEqual } from 'node:crypto';

export const FORM_TOKEN_FIELD = 'form-token';

/** The session's own; does not tell the session's token. */
export function formTokenOf(sessionToken: string): string {
  return hash('sha256', `form ${sessionToken}`, 'base64url');
}

/** @param given attacker-controlled */
export function isFormTokenOf(sessionToken: string, given: unknown): boolean {
  const expected = Buffer.from(formTokenOf(sessionToken));
  const presented = Buffer.from(typeof given === 'string' ? given : '');
  return expected.length === presented.length && timingSafeEqual(expected, presented);
}
