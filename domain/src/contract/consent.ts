/** Consent as the contract speaks of it (§2, D3): what is asked for, what stands, what each side holds of it. */
import * as z from 'zod/mini';
import { categories } from './categories.ts';
import { idSchema, instantSchema, pageParameters, textSchema } from './primitives.ts';
import { purposeSchema } from './purpose.ts';
import { disclosedSubjectSchema, subjectReferenceSchema } from './subject.ts';

/** `lapsed`, `expired` and `used-up` follow from the clock and the uses when it is read: they are never stored (P9). */
export const consentStates = ['requested', 'granted', 'refused', 'lapsed', 'withdrawn', 'expired', 'used-up'] as const;
export type ConsentState = (typeof consentStates)[number];

export const consentIdSchema = idSchema('cns');

/** What `restricted-finance` needs besides: why it is needed and what follows for the person (C4: GX57, BT55). */
export const financeExplanationSchema = z.object({ need: textSchema(500), effect: textSchema(500) });
export type FinanceExplanation = z.infer<typeof financeExplanationSchema>;

/** What any consent states. The bounds are the law's, not the form's: `consent/judge-terms.ts` holds it against them. */
const terms = {
  purpose: purposeSchema,
  categories: z.array(z.enum(categories)).check(z.minLength(1), z.maxLength(50)),
  /** Exclusive; at most 90 days on. */
  expiresAt: instantSchema,
  /** Queries, at most 10. */
  maxUses: z.int().check(z.minimum(1)),
};

export const consentRequestSchema = z.object({
  ...terms,
  subject: subjectReferenceSchema,
  /** Without it `restricted-finance` can be asked for and never be granted. */
  restrictedFinance: z.optional(financeExplanationSchema),
});
export type ConsentRequest = z.infer<typeof consentRequestSchema>;

/** `approvalUrl`: for the subject, who signs in there. It names nobody and shows nothing to anyone else. */
export const consentRequestedSchema = z.object({
  consentId: consentIdSchema,
  state: z.literal('requested'),
  approvalUrl: z.string(),
});
export type ConsentRequested = z.infer<typeof consentRequestedSchema>;

export const shareCodeRequestSchema = z.object({
  ...terms,
  /** Id of the organisation that alone may redeem it. Absent: whichever is told the code. */
  organization: z.optional(textSchema(100)),
});
export type ShareCodeRequest = z.infer<typeof shareCodeRequestSchema>;

/** Shown once: the platform keeps its hash only. */
export const shareCodeSchema = z.object({ shareCode: z.string(), redeemBy: instantSchema });
export type ShareCode = z.infer<typeof shareCodeSchema>;

/** Spaces, hyphens and case do not matter. */
export const redemptionSchema = z.object({ shareCode: textSchema(50) });

/**
 * What the subject answers. Without `categories` all that was asked for is granted, less `restricted-finance`, which needs
 * the subject's own signature: the full name, written.
 */
export const consentGrantSchema = z.object({
  categories: z.optional(z.array(z.enum(categories)).check(z.minLength(1), z.maxLength(50))),
  restrictedFinance: z.optional(z.object({ signedName: textSchema(200) })),
});
export type ConsentGrant = z.infer<typeof consentGrantSchema>;

/** A change of state as it stands in the log; verified by `verifyConsentReceipt`. */
export const consentReceiptSchema = z.object({
  state: z.enum(consentStates),
  at: instantSchema,
  statement: z.string(),
  proof: z.string(),
  openings: z.array(z.string()),
});
export type ConsentReceipt = z.infer<typeof consentReceiptSchema>;

export const consentSchema = z.object({
  consentId: consentIdSchema,
  state: z.enum(consentStates),
  organization: z.object({ id: z.string(), name: z.string() }),
  /** Without a name, a person's number masked: whether the platform knows them is not told by a request. */
  subject: disclosedSubjectSchema,
  purpose: purposeSchema,
  /** What it covers; while it is requested, what was asked for. */
  categories: z.array(z.enum(categories)),
  requestedCategories: z.array(z.enum(categories)),
  method: z.enum(['request', 'share-code']),
  restrictedFinance: z.optional(financeExplanationSchema),
  requestedAt: instantSchema,
  /** Unanswered by then, it has lapsed. */
  answerBy: instantSchema,
  expiresAt: instantSchema,
  maxUses: z.int(),
  uses: z.int(),
  /** While it is requested. */
  approvalUrl: z.optional(z.string()),
});
export type Consent = z.infer<typeof consentSchema>;

/** With a receipt for each change of its state, the oldest first. */
export const consentDetailSchema = z.extend(consentSchema, { receipts: z.array(consentReceiptSchema) });
export type ConsentDetail = z.infer<typeof consentDetailSchema>;

export const consentFiltersSchema = z.object(pageParameters);
