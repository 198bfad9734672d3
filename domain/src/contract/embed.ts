/** Embed sessions: what a site's back end lets one of its pages ask, for minutes (contract §2 "Consent"). */
import * as z from 'zod/mini';
import { idSchema, instantSchema } from './primitives.ts';
import { basisSchema, purposeSchema } from './purpose.ts';
import { subjectReferenceSchema } from './subject.ts';

export const EMBED_SUBJECTS_MAX = 20;
export const EMBED_SECONDS_MAX = 900;

/** As a browser's `Origin` header says it: scheme, host in lower case, and the port where it is not the scheme's own. */
const WEB_ORIGIN =
  /^(?!http:.*:80$)(?!https:.*:443$)https?:\/\/([a-z\d]([a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])(:[1-9]\d{0,4})?$/;

const originSchema = z
  .string()
  .check(z.maxLength(300), z.regex(WEB_ORIGIN, 'must be an origin, such as https://site.example'));

/** `ttlSeconds`: 1 to 900, 900 where absent. The two authority bases are well formed here and refused by the platform (D5). */
export const embedSessionRequestSchema = z.object({
  origin: originSchema,
  subjects: z.array(subjectReferenceSchema).check(z.minLength(1), z.maxLength(EMBED_SUBJECTS_MAX)),
  basis: basisSchema,
  purpose: purposeSchema,
  consentId: z.optional(idSchema('cns')),
  ttlSeconds: z.optional(z.int().check(z.minimum(1), z.maximum(EMBED_SECONDS_MAX))),
});
export type EmbedSessionRequest = z.infer<typeof embedSessionRequestSchema>;

/** `session` is a bearer credential for a browser; `expiresAt` runs on real time. */
export const mintedEmbedSessionSchema = z.object({ session: z.string(), expiresAt: instantSchema });
export type MintedEmbedSession = z.infer<typeof mintedEmbedSessionSchema>;

/** What a session is good for: exactly that. Told to the platform's own frame only, for it names persons. */
export const embedSessionSchema = z.object({
  origin: z.string(),
  subjects: z.array(subjectReferenceSchema),
  basis: basisSchema,
  purpose: purposeSchema,
  consentId: z.optional(z.string()),
  expiresAt: instantSchema,
});
export type EmbedSession = z.infer<typeof embedSessionSchema>;
