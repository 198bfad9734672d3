/**
 * What a receipt of consent says, its fields after ISO/IEC TS 27560:2023 (§6.3: header, processing, parties, event) in the
 * spelling of this contract. Written once for each change of state, the same for both sides, and never changed.
 */
import * as z from 'zod/mini';
import { categories } from '../contract/categories.ts';
import { consentStates, financeExplanationSchema } from '../contract/consent.ts';
import { instantSchema } from '../contract/primitives.ts';
import { purposeSchema } from '../contract/purpose.ts';
import { disclosedSubjectSchema } from '../contract/subject.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';
import { type ConsentFacts, computeAnswerBy } from './consent-state.ts';

/** How a change of state came about: by whom, and through which door. `none`: by itself, by the clock or the last use. */
const actors = ['subject', 'organization', 'none'] as const;
const methods = ['request', 'share-code'] as const;

/** Codes of what the subject may do, whatever it granted; screens have words for them. */
export const subjectRights = [
  'withdraw-at-any-time',
  'refuse-without-harm',
  'see-who-asked',
  'object',
  'block-requester',
] as const;

export const consentRecordSchema = z.strictObject({
  schemaVersion: z.literal('ISO/IEC TS 27560:2023'),
  recordId: z.string(),
  /** pii_principal_id: masked. */
  principal: disclosedSubjectSchema,
  parties: z.array(
    z.strictObject({
      role: z.enum(['controller', 'platform']),
      id: z.string(),
      name: z.string(),
      url: z.optional(z.string()),
    }),
  ),
  processing: z.strictObject({
    lawfulBasis: z.strictObject({ type: z.literal('consent'), rules: z.array(z.string()) }),
    purpose: purposeSchema,
    requestedCategories: z.array(z.enum(categories)),
    /** Covered from this event on; empty where nothing is. */
    categories: z.array(z.enum(categories)),
    /** What is done with them: one answer to each query, each in the transparency log. */
    operations: z.array(z.literal('query')),
    uses: z.strictObject({ max: z.int(), taken: z.int() }),
    answerBy: instantSchema,
    expiresAt: instantSchema,
    restrictedFinance: z.optional(z.extend(financeExplanationSchema, { signed: z.boolean() })),
  }),
  /** privacy_notice: the page the subject read, and how to take the consent back. */
  notice: z.strictObject({ version: z.string(), url: z.string(), withdrawalUrl: z.string() }),
  rights: z.array(z.enum(subjectRights)),
  event: z.strictObject({
    state: z.enum(consentStates),
    at: instantSchema,
    by: z.enum(actors),
    method: z.enum(methods),
  }),
  /** Digest of the statement before this one, so that none can be left out; null for the first. */
  previous: z.nullable(z.string()),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;
export type ConsentEvent = { readonly state: ConsentRecord['event']['state']; readonly at: EpochMs } & Pick<
  ConsentRecord['event'],
  'by' | 'method'
>;

export interface ConsentRecordParts
  extends Pick<ConsentRecord, 'recordId' | 'principal' | 'parties' | 'notice' | 'previous'> {
  /** As it stands after the event. */
  readonly consent: ConsentFacts;
  readonly rules: readonly string[];
  readonly event: ConsentEvent;
}

export function buildConsentRecord(parts: ConsentRecordParts): ConsentRecord {
  const { recordId, principal, consent, event, previous } = parts;
  const { categories, restrictedFinance } = consent;
  return {
    schemaVersion: 'ISO/IEC TS 27560:2023',
    recordId,
    principal,
    parties: [...parts.parties],
    processing: {
      lawfulBasis: { type: 'consent', rules: [...parts.rules] },
      purpose: consent.purpose,
      requestedCategories: [...consent.requestedCategories],
      categories: event.state === 'granted' || event.state === 'used-up' ? [...categories] : [],
      operations: ['query'],
      uses: { max: consent.maxUses, taken: consent.uses },
      answerBy: formatInstant(computeAnswerBy(consent)),
      expiresAt: formatInstant(consent.expiresAt),
      ...(restrictedFinance && {
        restrictedFinance: {
          ...restrictedFinance,
          signed: consent.decided === 'granted' && categories.includes('restricted-finance'),
        },
      }),
    },
    notice: parts.notice,
    rights: [...subjectRights],
    event: { state: event.state, at: formatInstant(event.at), by: event.by, method: event.method },
    previous,
  };
}
