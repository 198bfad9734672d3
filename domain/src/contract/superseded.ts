/** What `POST /v1/changes` says: that an answer is no longer current, never what changed (contract §2). */
import * as z from 'zod/mini';

export const supersededReasons = [
  'record-added',
  'record-ended',
  'objection-accepted',
  'objection-decided',
  'repaired',
  'revoked',
  'corrected',
  'listed',
  'removed-from-list',
  'consent-withdrawn',
] as const;
export type SupersededReason = (typeof supersededReasons)[number];

export const supersededSchema = z.object({ queryId: z.string(), reason: z.enum(supersededReasons) });
export type Superseded = z.infer<typeof supersededSchema>;
