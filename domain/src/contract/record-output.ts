/** What a provider gets back for what it supplied. */
import * as z from 'zod/mini';
import { disclosureSchema, documentSchema } from './disclosed.ts';
import { instantSchema } from './primitives.ts';
import { changeReasons } from './record-changes.ts';

/** Until when it would be shown, and why; null: not at all. */
const periodSchema = z.nullable(disclosureSchema);

export const recordStates = ['live', 'repaired', 'revoked'] as const;

/** `version` counts from 1 and stays where the same is supplied again. */
export const recordReceiptSchema = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(recordStates),
  publicity: periodSchema,
  retention: periodSchema,
});
export type RecordReceipt = z.infer<typeof recordReceiptSchema>;

/** One version of a record: who changed it, when and why (D6). A revoked record has none left. */
export const recordVersionSchema = z.object({
  version: z.int(),
  at: instantSchema,
  organization: z.string(),
  operator: z.string(),
  kind: z.optional(z.enum(changeReasons)),
  reason: z.optional(z.string()),
  document: z.optional(documentSchema),
});
export type RecordVersion = z.infer<typeof recordVersionSchema>;
