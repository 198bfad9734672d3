/** A document with legal force as a provider names it (C2). What is missing is judged, so that the refusal can cite the law. */
import * as z from 'zod/mini';
import { daySchema, textSchema } from './primitives.ts';

/** Text that may be left out or left empty; either way it is missing. */
export function maybeTextSchema(max: number) {
  return z.optional(z.union([z.literal(''), textSchema(max)]));
}

export const legalDocumentInputSchema = z.object({
  /** Judgment, arbitral award, administrative decision or another a law names, in Chinese. */
  type: maybeTextSchema(100),
  number: maybeTextSchema(200),
  authority: maybeTextSchema(200),
  date: z.optional(daySchema),
});
export type LegalDocumentInput = z.infer<typeof legalDocumentInputSchema>;
