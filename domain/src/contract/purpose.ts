/** Why it is asked (D1), on which legal basis (BT28, GX25) and, ex officio, by which duty. */
import * as z from 'zod/mini';
import { textSchema } from './primitives.ts';

export const bases = ['public', 'government-sharing', 'ex-officio', 'self', 'authorized'] as const;
export type Basis = (typeof bases)[number];
export const basisSchema = z.enum(bases);

export const purposeCodes = [
  'bid-qualification',
  'contract-award',
  'supplier-directory',
  'hiring',
  'promotion',
  'licensing',
  'funding',
  'supervision',
  'self-review',
  'other',
] as const;
export type PurposeCode = (typeof purposeCodes)[number];

/** `reference` is the matter's number (project, tender, file); `note` is required where the code is `other`. */
export const purposeSchema = z
  .object({
    code: z.enum(purposeCodes),
    reference: z.optional(textSchema(200)),
    note: z.optional(textSchema(1000)),
  })
  .check(
    z.refine((purpose) => purpose.code !== 'other' || purpose.note !== undefined, {
      message: 'purpose "other" needs a note that says which',
      path: ['note'],
    }),
  );
export type Purpose = z.infer<typeof purposeSchema>;

/** The duty of an authority that asks ex officio, and the article it rests on. */
export const dutySchema = z.object({ matter: textSchema(200), legalBasis: textSchema(500) });
export type Duty = z.infer<typeof dutySchema>;
