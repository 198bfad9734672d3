import type { ProblemCode } from '@credit-check/domain/contract/problems';
import { type Purpose, purposeCodes } from '@credit-check/domain/contract/purpose';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import { parseUsccForm } from '@credit-check/domain/identifiers/uscc';
import { rememberLast } from '../remember-last.ts';
import { readClaims } from '../session/session-claims.ts';

/** As the contract's schema has it. */
const REFERENCE_LENGTH_MAX = 200;

/** The attributes of a badge that make its question, as written by the page. */
export interface QuestionAttributes {
  readonly subject?: string | null | undefined;
  readonly platform?: string | null | undefined;
  readonly publishableKey?: string | null | undefined;
  readonly session?: string | null | undefined;
  readonly purpose?: string | null | undefined;
  readonly reference?: string | null | undefined;
}

export type Question =
  | {
      readonly ok: true;
      readonly platform: string;
      readonly credential: string;
      readonly request: QueryRequest;
      readonly framed: undefined;
    }
  /** With a session that names a person: asked, and answered, in the platform's own frame. */
  | { readonly ok: true; readonly platform: string; readonly credential: string; readonly framed: FramedQuestion }
  | { readonly ok: false; readonly code: ProblemCode };

export interface FramedQuestion {
  /** Of the session. */
  readonly id: string;
  /** As the page wrote it; empty where the session has but one. */
  readonly subject: string;
}

/** The question the attributes ask, or why nothing is sent. A secret key never leaves the page. */
export function readQuestion(attributes: QuestionAttributes): Question {
  const platform = parsePlatform(attributes.platform);
  if (platform === undefined) return refused('request.malformed');
  const { session, publishableKey } = attributes;
  if (session) return readSessionQuestion(attributes, platform, session);
  if (!publishableKey) return refused('credential.missing');
  if (publishableKey.startsWith('sk_')) return refused('credential.secret-in-browser');
  const purpose = parsePurpose(attributes);
  return aboutOrganization(attributes, platform, publishableKey, purpose && { basis: 'public', purpose });
}

/** A session has fixed basis, purpose and consent: the page need not repeat them. */
function readSessionQuestion(attributes: QuestionAttributes, platform: string, session: string): Question {
  if (session.startsWith('sk_')) return refused('credential.secret-in-browser');
  const claims = readClaims(session);
  if (claims === undefined) return refused('credential.invalid');
  if (claims.frame) {
    // The platform's frame would not show itself, and could not say why (`frame-ancestors`).
    if (claims.origin !== origin) return refused('origin.not-allowed');
    return {
      ok: true,
      platform,
      credential: session,
      framed: { id: claims.jti, subject: attributes.subject?.trim() ?? '' },
    };
  }
  const { basis, purpose, consentId } = claims;
  return aboutOrganization(attributes, platform, session, { basis, purpose, ...(consentId && { consentId }) });
}

type Grounds = Pick<QueryRequest, 'basis' | 'purpose' | 'consentId'>;

function aboutOrganization(
  attributes: QuestionAttributes,
  platform: string,
  credential: string,
  grounds: Grounds | undefined,
): Question {
  const uscc = parseUsccForm(attributes.subject ?? '');
  if (!uscc.ok) return refused('subject.malformed');
  if (grounds === undefined) return refused('purpose.invalid');
  // What there is not is said, too, so that nothing a page has added to `Object.prototype` can say it.
  const subject = { scheme: 'uscc', id: uscc.code } as const;
  const request = { consentId: undefined, duty: undefined, ...grounds, subject, receipt: 'reference' } as const;
  return { ok: true, platform, credential, request, framed: undefined };
}

function refused(code: ProblemCode): Question {
  return { ok: false, code };
}

/** Base address without a trailing slash. */
const parsePlatform = /* @__PURE__ */ rememberLast((text: string | null | undefined): string | undefined => {
  if (!text || !URL.canParse(text)) return undefined;
  const { protocol, origin, pathname } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? (origin + pathname).replace(/\/+$/, '') : undefined;
});

/** A badge has no note, which `other` needs. */
function parsePurpose({ purpose, reference }: QuestionAttributes): Purpose | undefined {
  const code = purposeCodes.find((known) => known === purpose);
  if (code === undefined || code === 'other' || (reference ?? '').length > REFERENCE_LENGTH_MAX) return undefined;
  return reference ? { code, reference } : { code };
}
