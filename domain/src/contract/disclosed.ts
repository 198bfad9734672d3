/** What an answer shows: records, severe listings and evaluations, each with the end of its disclosure and its rules. */
import * as z from 'zod/mini';
import { daySchema, instantSchema } from './primitives.ts';

/** `endsAt` is exclusive: at that instant the entry is gone (P9). Null: it runs to the removal from a list (P8). */
export const disclosureSchema = z.object({ endsAt: z.nullable(instantSchema), rules: z.array(z.string()) });

export const annotationKinds = ['objection', 'repair', 'correction', 'responsible-person'] as const;

/** Stands as prominent as what it qualifies (O2). `dueOn`: the day by which an objection is answered (O3). */
export const annotationSchema = z.object({
  kind: z.enum(annotationKinds),
  since: instantSchema,
  text: z.string(),
  dueOn: z.optional(daySchema),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const polarities = ['adverse', 'neutral', 'positive'] as const;
export type Polarity = (typeof polarities)[number];

/** The document with legal force a record rests on (BT38, GX43). */
export const documentSchema = z.object({
  type: z.string(),
  number: z.string(),
  authority: z.string(),
  date: daySchema,
});
export type LegalDocument = z.infer<typeof documentSchema>;

export const disclosedRecordSchema = z.object({
  id: z.string(),
  catalogueItem: z.object({ code: z.string(), name: z.string() }),
  polarity: z.enum(polarities),
  title: z.string(),
  facts: z.string(),
  document: z.optional(documentSchema),
  provider: z.string(),
  determinedOn: daySchema,
  conductEndedOn: z.optional(daySchema),
  annotations: z.array(annotationSchema),
  disclosure: disclosureSchema,
});
export type DisclosedRecord = z.infer<typeof disclosedRecordSchema>;

/** A measure as the decision states it; we never advise more (L3). */
export const measureSchema = z.object({
  code: z.string(),
  name: z.string(),
  authority: z.string(),
  legalBasis: z.string(),
  method: z.optional(z.string()),
  endsOn: z.optional(daySchema),
});
export type Measure = z.infer<typeof measureSchema>;

export const disclosedListingSchema = z.object({
  id: z.string(),
  listName: z.string(),
  authority: z.string(),
  listedOn: daySchema,
  grounds: z.string(),
  legalBasis: z.array(z.string()),
  documentNumber: z.string(),
  measures: z.array(measureSchema),
  removalConditions: z.string(),
  removalProcedure: z.optional(z.string()),
  remedies: z.string(),
  annotations: z.array(annotationSchema),
  disclosure: disclosureSchema,
});
export type DisclosedListing = z.infer<typeof disclosedListingSchema>;

/** A public evaluation by its publisher, for reference only; never turned into a score of ours (C7, X1). */
export const disclosedEvaluationSchema = z.object({
  id: z.string(),
  publisher: z.string(),
  name: z.string(),
  result: z.string(),
  asOf: daySchema,
  annotations: z.array(annotationSchema),
  note: z.literal('reference only'),
  disclosure: z.optional(disclosureSchema),
});
export type DisclosedEvaluation = z.infer<typeof disclosedEvaluationSchema>;
