/** The catalogue, the lists of measures and the jurisdictions, as `GET /v1/catalogue`, `/v1/measures`, `/v1/jurisdictions` give them. */
import * as z from 'zod/mini';
import { categories } from './categories.ts';
import { polarities } from './disclosed.ts';
import { daySchema, pageParameters } from './primitives.ts';
import { financeAttributes } from './record-input.ts';
import { subjectKinds } from './subject.ts';

const jurisdictionId = z.string().check(z.minLength(1), z.maxLength(50));

/** All editions where `on` is absent; of every jurisdiction where `jurisdiction` is. */
export const editionQuerySchema = z.object({
  ...pageParameters,
  jurisdiction: z.optional(jurisdictionId),
  on: z.optional(daySchema),
});

/** Which document a row stands in, and from when until when. */
const edition = {
  jurisdiction: z.string(),
  level: z.enum(['national', 'regional']),
  inForceFrom: daySchema,
  /** First day on which it is no longer in force; absent while it is. */
  supersededOn: z.optional(daySchema),
  editionSource: z.string(),
  /** True: the platform holds some rows of a longer document. */
  extract: z.boolean(),
};

export const catalogueItemOutputSchema = z.object({
  ...edition,
  code: z.string(),
  name: z.string(),
  category: z.enum(categories),
  polarity: z.enum(polarities),
  openness: z.enum(['public', 'shared', 'on-authorisation']),
  sharingScope: z.string(),
  subjects: z.optional(z.enum(subjectKinds)),
  evaluation: z.optional(z.literal(true)),
  attributes: z.optional(z.array(z.enum(financeAttributes))),
  /** Absent: the law's own maximum. */
  publicityMonths: z.optional(z.int()),
  retentionMonths: z.optional(z.int()),
  nationalClass: z.optional(z.enum(['minor', 'general', 'serious', 'by-provider'])),
  updateCycle: z.string(),
  provider: z.string(),
  source: z.string(),
  basis: z.optional(z.string()),
  article: z.string(),
});
export type CatalogueItemOutput = z.infer<typeof catalogueItemOutputSchema>;

export const measureItemOutputSchema = z.object({
  ...edition,
  code: z.string(),
  name: z.string(),
  target: z.optional(z.string()),
  basis: z.optional(z.string()),
  authority: z.optional(z.string()),
  article: z.string(),
});
export type MeasureItemOutput = z.infer<typeof measureItemOutputSchema>;

export const jurisdictionOutputSchema = z.object({
  id: z.string(),
  name: z.string(),
  regulation: z.object({ title: z.string(), prefix: z.string(), inForceFrom: daySchema }),
  /** One disclosure period for publication and query alike (GX27), or a publicity and a retention period (BT30). */
  periods: z.enum(['disclosure', 'publicity-and-retention']),
  /** What its catalogue may not hold about a person (C5), in Chinese. */
  excludedMatters: z.array(z.object({ name: z.string(), article: z.string() })),
  deadlines: z.array(
    z.object({
      kind: z.string(),
      days: z.int(),
      unit: z.enum(['working-days', 'days']),
      article: z.string(),
    }),
  ),
});
export type JurisdictionOutput = z.infer<typeof jurisdictionOutputSchema>;
