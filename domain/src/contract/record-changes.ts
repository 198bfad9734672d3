/** What a provider says when a record falls or changes (C8: BT58, GX60), and what stays of it. */
import * as z from 'zod/mini';
import { documentSchema } from './disclosed.ts';
import { legalDocumentInputSchema } from './legal-document-input.ts';
import { daySchema, instantSchema, textSchema } from './primitives.ts';
import { recordInputSchema } from './record-input.ts';

/** Why a version of a record ended: the document behind it fell, or the provider erred (GX22). */
export const changeReasons = ['document-revoked', 'document-changed', 'document-void', 'recorded-wrongly'] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** A correction says the same, and how the record reads from now on. */
export const revocationInputSchema = z.object({
  /** Free text; shown to the subject as the reason of the change (D6). */
  reason: textSchema(1000),
  kind: z.optional(z.enum(changeReasons)),
  /** The document that revokes, changes or voids. Without it the provider's own error is what is meant. */
  document: z.optional(legalDocumentInputSchema),
  /** Day on which that document took effect; its date where absent. The provider's time runs from it (BT58). */
  effectiveOn: z.optional(daySchema),
});
export type RevocationInput = z.infer<typeof revocationInputSchema>;

/** The record as it reads from now on, whole. */
export const correctionInputSchema = z.extend(revocationInputSchema, { record: recordInputSchema });
export type CorrectionInput = z.infer<typeof correctionInputSchema>;

/** All that stays of a revoked record: nothing of its content. */
export const tombstoneSchema = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  catalogueItem: z.string(),
  kind: z.enum(changeReasons),
  reason: z.string(),
  document: z.optional(documentSchema),
  revokedAt: instantSchema,
});
export type Tombstone = z.infer<typeof tombstoneSchema>;

const dueSchema = z.object({ dueOn: daySchema, provisional: z.boolean(), article: z.string() });

/** A revocation done: what stays, and by when the law would have had it done. */
export const revokedSchema = z.object({
  version: z.int(),
  tombstone: tombstoneSchema,
  deadlines: z.object({ report: z.optional(dueSchema), revocation: z.optional(dueSchema) }),
});
export type Revoked = z.infer<typeof revokedSchema>;
