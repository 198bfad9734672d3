/** What a subject sees of itself: its file, who asked about it, and its wishes (D6: BT56, GX59; C6). */
import * as z from 'zod/mini';
import { categories } from './categories.ts';
import { annotationSchema, disclosureSchema, documentSchema, measureSchema, polarities } from './disclosed.ts';
import { daySchema, instantParameterSchema, instantSchema, pageParameters } from './primitives.ts';
import { problemCodes } from './problems.ts';
import { basisSchema, dutySchema, purposeSchema } from './purpose.ts';
import { tombstoneSchema } from './record-changes.ts';
import { collectionBasisSchema } from './record-input.ts';
import { subjectKinds, subjectSchemes } from './subject.ts';

/**
 * How an entry stands at the instant of reading. `publicity-over`: not shown to the market any more, still held for
 * authorities (BT30). `ended`: 已届满, in no answer to anyone. `withheld`: held, and shown to nobody.
 */
export const standings = ['disclosed', 'publicity-over', 'ended', 'repaired', 'withheld'] as const;
export type Standing = (typeof standings)[number];

export const opennesses = ['public', 'shared', 'on-authorisation'] as const;

/** Who changed an entry when and why. An organisation: which of its people did it is their personal data. */
export const ownVersionSchema = z.object({
  version: z.int(),
  at: instantSchema,
  kind: z.enum(['supplied', 'corrected', 'revoked']),
  organization: z.string(),
  reason: z.optional(z.string()),
  document: z.optional(documentSchema),
  /** Of a version that is superseded: how its members read that read differently in the next. */
  was: z.optional(z.record(z.string(), z.unknown())),
});
export type OwnVersion = z.infer<typeof ownVersionSchema>;

/** Periods are null where there is none or its end cannot be computed. */
const periods = { publicity: z.nullable(disclosureSchema), retention: z.nullable(disclosureSchema) };
const catalogued = {
  catalogueItem: z.object({ code: z.string(), name: z.string() }),
  category: z.optional(z.enum(categories)),
  openness: z.optional(z.enum(opennesses)),
  /** Where it comes from (归集来源), as the catalogue names it. */
  source: z.optional(z.string()),
};

export const ownRecordSchema = z.object({
  id: z.string(),
  standing: z.enum(standings),
  ...catalogued,
  polarity: z.optional(z.enum(polarities)),
  title: z.string(),
  facts: z.string(),
  document: z.optional(documentSchema),
  provider: z.string(),
  determinedOn: daySchema,
  conductEndedOn: z.optional(daySchema),
  /** C4: in this file and in an answer the subject authorised alone. */
  attributes: z.optional(z.record(z.string(), z.unknown())),
  /** C4: the written consent or the law on which finances are held. */
  collectionBasis: z.optional(collectionBasisSchema),
  annotations: z.array(annotationSchema),
  ...periods,
  /** Not public at the subject's own wish (C6). */
  hiddenByWish: z.boolean(),
  versions: z.array(ownVersionSchema),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

export const ownListingSchema = z.object({
  id: z.string(),
  /** `withheld`: decided and not served (L2). */
  standing: z.enum(standings),
  listName: z.string(),
  authority: z.string(),
  listedOn: daySchema,
  grounds: z.string(),
  legalBasis: z.array(z.string()),
  documentNumber: z.string(),
  measures: z.array(measureSchema),
  removalConditions: z.string(),
  removalProcedure: z.string(),
  remedies: z.string(),
  removedAt: z.optional(instantSchema),
  annotations: z.array(annotationSchema),
  publicity: z.nullable(disclosureSchema),
  steps: z.array(z.object({ type: z.string(), at: instantSchema, organization: z.string() })),
});
export type OwnListing = z.infer<typeof ownListingSchema>;

export const ownEvaluationSchema = z.object({
  id: z.string(),
  standing: z.enum(standings),
  ...catalogued,
  publisher: z.string(),
  name: z.string(),
  result: z.string(),
  asOf: daySchema,
  annotations: z.array(annotationSchema),
  note: z.literal('reference only'),
  ...periods,
  versions: z.array(ownVersionSchema),
});
export type OwnEvaluation = z.infer<typeof ownEvaluationSchema>;

/** The synchronous note of an organisation's listing in a responsible person's file (L4); leaves with the listing. */
export const ownResponsibilitySchema = z.object({
  listingId: z.string(),
  organizationName: z.string(),
  role: z.string(),
  listName: z.string(),
  authority: z.string(),
  documentNumber: z.string(),
  listedOn: daySchema,
  annotations: z.array(annotationSchema),
  publicity: z.nullable(disclosureSchema),
});
export type OwnResponsibility = z.infer<typeof ownResponsibilitySchema>;

/** Unmasked: nobody but the subject itself ever gets this. */
export const ownFileSchema = z.object({
  /** Reading one's file is a query on `self` and stands in the log (D1). */
  queryId: z.string(),
  asOf: instantSchema,
  source: z.object({ name: z.string(), url: z.string() }),
  subject: z.object({
    scheme: z.enum(subjectSchemes),
    id: z.string(),
    kind: z.enum(subjectKinds),
    name: z.optional(z.string()),
    formerNames: z.optional(z.array(z.string())),
    bornOn: z.optional(daySchema),
    jurisdiction: z.optional(z.string()),
  }),
  /** False: the platform holds nothing about the subject. */
  known: z.boolean(),
  records: z.array(ownRecordSchema),
  severeListings: z.array(ownListingSchema),
  evaluations: z.array(ownEvaluationSchema),
  responsibilities: z.array(ownResponsibilitySchema),
  /** What is left of revoked entries (C8): nothing of their content. */
  revoked: z.array(z.extend(tombstoneSchema, { catalogueItemName: z.optional(z.string()) })),
});
export type OwnFile = z.infer<typeof ownFileSchema>;

/** Who asked about the subject, when, why, on which basis and what came of it (D6); refused attempts too. */
export const askedAboutSchema = z.object({
  queryId: z.string(),
  index: z.int(),
  at: instantSchema,
  /** `own`: the subject itself; `site-visitor`: somebody at a site that shows the platform's badge. */
  by: z.enum(['organization', 'site-visitor', 'own']),
  organization: z.object({ id: z.string(), name: z.string() }),
  /** Of a site's visitor: the site's origin. */
  site: z.optional(z.string()),
  basis: z.optional(basisSchema),
  purpose: z.optional(purposeSchema),
  duty: z.optional(dutySchema),
  consentId: z.optional(z.string()),
  outcome: z.enum(['answered', 'refused']),
  code: z.optional(z.enum(problemCodes)),
  scope: z.optional(z.union([z.literal('all'), z.array(z.enum(categories))])),
  /** The entries that were shown and still stand: `record:…`, `listing:…`, `evaluation:…`. */
  shown: z.array(z.string()),
});
export type AskedAbout = z.infer<typeof askedAboutSchema>;

export const askedAboutFiltersSchema = z.object({
  ...pageParameters,
  /** Inclusive. */
  from: z.optional(instantParameterSchema),
  /** Exclusive. */
  to: z.optional(instantParameterSchema),
  outcome: z.optional(z.enum(['answered', 'refused'])),
  basis: z.optional(basisSchema),
  /** `others`: without the subject's own looks. */
  by: z.optional(z.enum(['others', 'own'])),
});
export type AskedAboutFilters = z.infer<typeof askedAboutFiltersSchema>;

const BLOCKS_MAX = 1000;
const requesterIdSchema = z.string().check(z.minLength(1), z.maxLength(100));

/** What is absent stays as it is. */
export const preferencesInputSchema = z.object({
  /** C6: at the subject's wish positive records are not public. */
  positiveRecordsPublic: z.optional(z.boolean()),
  /** Organisations that may not ask the subject for consent: all of them. */
  blockedRequesters: z.optional(z.array(requesterIdSchema).check(z.maxLength(BLOCKS_MAX))),
});
export type PreferencesInput = z.infer<typeof preferencesInputSchema>;

export const preferencesSchema = z.object({
  positiveRecordsPublic: z.boolean(),
  blockedRequesters: z.array(z.string()),
});
export type Preferences = z.infer<typeof preferencesSchema>;
