/** What an embed session says of itself: read, not verified, for only the platform can (contract §2 "Credentials"). */
import type { Basis, Purpose } from '@credit-check/domain/contract/purpose';
import { rememberLast } from '../remember-last.ts';
import { basisShape, purposeShape } from '../wire/answer-shape.ts';
import { checkFor, type Shape } from '../wire/shape.ts';

export interface SessionClaims {
  readonly jti: string;
  /** The only origin whose pages may use it. */
  readonly origin: string;
  readonly basis: Basis;
  readonly purpose: Purpose;
  readonly consentId?: string;
  /** The same for sessions about the same subjects. */
  readonly about: string;
  /** Seconds since the epoch, by the platform's clock. */
  readonly iat: number;
  readonly exp: number;
  /** There is a person among its subjects: answered in the platform's own frame. */
  readonly frame?: true;
  readonly sandbox?: true;
}

const yes: Shape = { oneOf: [true] };
const shape: Shape = {
  object: {
    jti: 'string',
    origin: 'string',
    basis: basisShape,
    purpose: purposeShape,
    'consentId?': 'string',
    about: 'string',
    iat: 'integer',
    exp: 'integer',
    'frame?': yes,
    'sandbox?': yes,
  },
};

/**
 * The claims of a session; undefined where there is none, or the text is none. `session` is written by the page. That a key is
 * no session takes longest to find out: once, for all badges of a page.
 */
export function readClaims(session: string | null | undefined): SessionClaims | undefined {
  return session ? parseClaims(session) : undefined;
}

const parseClaims = /* @__PURE__ */ rememberLast((session: string): SessionClaims | undefined => {
  try {
    const base64 = session.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return checkFor(shape)(claims) ? (claims as SessionClaims) : undefined;
  } catch {
    return undefined;
  }
});

/** Whether a newer session lets the same be asked: what an older one answered then stays. */
export function isRenewal(older: SessionClaims, newer: SessionClaims): boolean {
  return questionOf(older) === questionOf(newer);
}

/** The same for sessions that let the same be asked. */
export function questionOf({ origin, basis, purpose, consentId, about }: SessionClaims): string {
  const { code, reference, note } = purpose;
  return JSON.stringify([origin, basis, code, reference, note, consentId, about]);
}
