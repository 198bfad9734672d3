/** Who is asked about (S1). */
import * as z from 'zod/mini';

export const subjectSchemes = ['uscc', 'resident-id', 'passport'] as const;
export type SubjectScheme = (typeof subjectSchemes)[number];

/** A subject as a caller names it. The form of `id` is checked per scheme by `parseSubject`: it is `subject.malformed`. */
export const subjectReferenceSchema = z.object({
  scheme: z.enum(subjectSchemes),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
});
export type SubjectReference = z.infer<typeof subjectReferenceSchema>;

export const subjectKinds = ['organization', 'person'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** A subject as an answer names it: `id` and `name` of a person are masked (D4); no name where the subject is unknown. */
export const disclosedSubjectSchema = z.object({
  scheme: z.enum(subjectSchemes),
  id: z.string(),
  kind: z.enum(subjectKinds),
  name: z.optional(z.string()),
});
export type DisclosedSubject = z.infer<typeof disclosedSubjectSchema>;
