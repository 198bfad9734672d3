/** A severe listing as its authority sees it: how far its procedure has come and what is due. */
import * as z from 'zod/mini';
import { deadlineOutputSchema } from './deadline-output.ts';
import { instantSchema } from './primitives.ts';

/** How far a listing has come. `served` is `listed` until its term is over or it is removed. */
export const listingPhases = [
  /** Supplied; the subject knows nothing of it yet. */
  'drafted',
  'notified',
  'objected',
  /** The objection was verified, dismissed and answered. */
  'verified',
  'hearing-requested',
  'heard',
  'decided',
  'served',
  'listed',
  'exited',
  /** An objection was upheld: nothing was decided. */
  'dropped',
] as const;
export type ListingPhase = (typeof listingPhases)[number];

export const listingCaseOutputSchema = z.object({
  id: z.string(),
  phase: z.enum(listingPhases),
  steps: z.array(z.object({ type: z.string(), by: z.enum(['provider', 'subject', 'operator']), at: instantSchema })),
  deadlines: z.array(deadlineOutputSchema),
});
export type ListingCaseOutput = z.infer<typeof listingCaseOutputSchema>;
