/** Organisations by name: candidates for a person to choose from, never an answer. */
import * as z from 'zod/mini';
import { textSchema } from './primitives.ts';
import { disclosedSubjectSchema } from './subject.ts';

export const CANDIDATES_MAX = 20;

export const subjectSearchSchema = z.object({
  name: textSchema(200),
  /** Default: `CANDIDATES_MAX`. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(CANDIDATES_MAX))),
});
export type SubjectSearch = z.infer<typeof subjectSearchSchema>;

/** How the name sought and the name found belong together; the closest first. */
export const nameMatches = ['exact', 'former-name', 'contains', 'similar'] as const;
export type NameMatch = (typeof nameMatches)[number];

/** What speaks for a candidate; screens turn it into words. */
export const matchReasons = [
  /** The same name, however it is written. */
  'same-name',
  /** A name it bore before. */
  'same-former-name',
  /** The same but for the legal form at the end. */
  'other-legal-form',
  /** The name found holds the name sought. */
  'holds-name',
  /** The name sought holds the name found. */
  'held-by-name',
  /** Most of the characters, in the same order by pairs. */
  'shared-characters',
] as const;
export type MatchReason = (typeof matchReasons)[number];

export const candidateSchema = z.object({
  subject: disclosedSubjectSchema,
  /** The name that matches: a former one where `match` says so. */
  name: z.string(),
  match: z.enum(nameMatches),
  reasons: z.array(z.enum(matchReasons)),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const candidatesSchema = z.object({ candidates: z.array(candidateSchema) });
export type Candidates = z.infer<typeof candidatesSchema>;
