/**
 * The one table of problem codes (RFC 9457). A code is spelled here and nowhere else; `test/architecture` checks it.
 * `title` is for developers; only screens turn codes into sentences for people.
 */
import * as z from 'zod/mini';

interface ProblemRow {
  /** HTTP status the code always travels with. */
  readonly status: number;
  /** Short, stable, English summary of the problem type. */
  readonly title: string;
}

export const problems = {
  'request.malformed': { status: 400, title: 'The request is not well formed' },
  'credential.missing': { status: 401, title: 'No credential was given' },
  'credential.invalid': { status: 401, title: 'The credential is not valid' },
  'credential.expired': { status: 401, title: 'The credential has expired' },
  'credential.secret-in-browser': { status: 403, title: 'A secret key was sent from a browser' },
  'origin.not-allowed': { status: 403, title: 'The credential may not be used from this origin' },
  'basis.not-permitted': { status: 403, title: 'The credential may not ask on this basis' },
  'consent.required': { status: 403, title: 'The subject has not consented to this query' },
  'consent.pending': { status: 403, title: 'The subject has not yet answered the request for consent' },
  'consent.withdrawn': { status: 403, title: 'The subject has withdrawn the consent' },
  'consent.expired': { status: 403, title: 'The consent has ended' },
  'consent.used-up': { status: 403, title: 'The consent has no uses left' },
  'consent.scope': { status: 403, title: 'The consent does not cover this query' },
  'consent.too-broad': { status: 422, title: 'The consent asked for is broader than the law allows' },
  'duty.required': { status: 422, title: 'An ex officio query needs a duty and a matter number' },
  'purpose.invalid': { status: 422, title: 'The purpose is missing or not one this credential may state' },
  'subject.malformed': { status: 422, title: 'The subject identifier is not well formed' },
  'subject.not-disclosable': { status: 403, title: 'Nothing about this subject may be disclosed' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  conflict: { status: 409, title: 'The request contradicts an earlier one or the present state' },
  'payload.too-large': { status: 413, title: 'The request is too large' },
  'record.no-catalogue-item': { status: 422, title: 'The record cites no item of a catalogue in force that holds it' },
  'record.no-legal-document': { status: 422, title: 'The record cites no document with legal force' },
  'record.prohibited-data': { status: 422, title: 'The record carries data that is never collected' },
  'record.consent-needed': { status: 422, title: 'The record carries data that needs written consent' },
  'record.minor': { status: 422, title: 'The record is about a minor, or may be' },
  'listing.incomplete': { status: 422, title: 'The decision behind the listing lacks what the law asks it to state' },
  'measure.not-listed': { status: 422, title: 'The measure is on no list in force' },
  'rate.limited': { status: 429, title: 'Too many requests' },
  'log.unavailable': { status: 503, title: 'The query log cannot be written, so nothing is answered' },
  'platform.unavailable': { status: 503, title: 'The platform cannot answer at the moment' },
} as const satisfies Record<string, ProblemRow>;

export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** True for a string that is one of the platform's problem codes. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problems, value);
}

/** An `application/problem+json` document as the platform sends it (RFC 9457 §3). */
export const problemSchema = z.object({
  /** `urn:credit-check:problem:<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** What to do about it, in English, with the article where a rule of law is the reason. */
  detail: z.optional(z.string()),
  /** JSON Pointers (RFC 6901) into the body, with what is wrong there. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), message: z.string() }))),
  /** A refusal after authentication is a query and stands in the log (D1). */
  queryId: z.optional(z.string()),
  requestId: z.optional(z.string()),
});

export type Problem = z.infer<typeof problemSchema>;

/** The `type` URI of a problem code. */
export function problemType(code: ProblemCode): string {
  return `urn:credit-check:problem:${code}`;
}
