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

export const CHANGES_QUERIES_MAX = 10_000;

/** More than `CHANGES_QUERIES_MAX` is `payload.too-large`. */
export const changesRequestSchema = z.object({
  queryIds: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1)),
});

export const supersededSchema = z.object({ queryId: z.string(), reason: z.enum(supersededReasons) });
export type Superseded = z.infer<typeof supersededSchema>;
