import type { ProblemCode } from '@credit-check/domain/contract/problems';
import { type Purpose, purposeCodes } from '@credit-check/domain/contract/purpose';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import { parseUscc } from '@credit-check/domain/identifiers/uscc';

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
  | { readonly ok: true; readonly platform: string; readonly credential: string; readonly request: QueryRequest }
  | { readonly ok: false; readonly code: ProblemCode };

/** The question the attributes ask, or why nothing is sent. A secret key never leaves the page. */
export function readQuestion(attributes: QuestionAttributes): Question {
  const platform = parsePlatform(attributes.platform);
  if (platform === undefined) return { ok: false, code: 'request.malformed' };
  const credential = attributes.session || attributes.publishableKey;
  if (!credential) return { ok: false, code: 'credential.missing' };
  if (credential.startsWith('sk_')) return { ok: false, code: 'credential.secret-in-browser' };
  const subject = parseUscc(attributes.subject ?? '');
  if (!subject.ok) return { ok: false, code: 'subject.malformed' };
  const purpose = parsePurpose(attributes);
  if (purpose === undefined) return { ok: false, code: 'purpose.invalid' };
  const request = {
    subject: { scheme: 'uscc', id: subject.code },
    basis: 'public',
    purpose,
    receipt: 'reference',
  } as const;
  return { ok: true, platform, credential, request };
}

/** Base address without a trailing slash. */
function parsePlatform(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const { protocol, origin, pathname } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? (origin + pathname).replace(/\/+$/, '') : undefined;
}

/** A badge has no note, which `other` needs. */
function parsePurpose({ purpose, reference }: QuestionAttributes): Purpose | undefined {
  const code = purposeCodes.find((known) => known === purpose);
  if (code === undefined || code === 'other' || (reference ?? '').length > REFERENCE_LENGTH_MAX) return undefined;
  return reference ? { code, reference } : { code };
}
