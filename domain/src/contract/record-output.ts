/** What a provider gets back for what it supplied. */
import * as z from 'zod/mini';
import { disclosureSchema } from './disclosed.ts';

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
