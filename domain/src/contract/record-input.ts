/**
 * A record as a provider supplies it (contract §2). Polarity, openness and periods come from the catalogue item. The schema
 * holds the shape; `ingest/judge-record.ts` holds it against the law, which has codes of its own.
 */
import * as z from 'zod/mini';
import { legalDocumentInputSchema } from './legal-document-input.ts';
import { daySchema, textSchema } from './primitives.ts';
import { problemSchema } from './problems.ts';
import { subjectReferenceSchema } from './subject.ts';

/** Never collected, whatever the consent (C3: BT55, GX57). Named here so that they are recognised and refused. */
export const prohibitedAttributes = ['religion', 'genes', 'fingerprints', 'bloodType', 'medicalHistory'] as const;
export type ProhibitedAttribute = (typeof prohibitedAttributes)[number];

/** Of natural persons only with written consent or lawful collection (C4: BT55, GX57). */
export const financeAttributes = ['income', 'deposits', 'securities', 'insurance', 'realEstate', 'taxAmount'] as const;
export type FinanceAttribute = (typeof financeAttributes)[number];

const financeValueSchema = z.union([textSchema(500), z.number()]);
type FinanceValue = z.infer<typeof financeValueSchema>;
export type FinanceAttributes = Readonly<Partial<Record<FinanceAttribute, FinanceValue>>>;

/** The closed vocabulary. The message repeats no name: one that is unknown here may itself say too much. */
export const attributesSchema = z.strictObject(
  {
    ...each(prohibitedAttributes, z.optional(z.unknown())),
    ...each(financeAttributes, z.optional(financeValueSchema)),
  },
  { error: `must hold no attributes but ${financeAttributes.join(', ')}` },
);

/** Why restricted finance of a person may be held at all (C4). */
export const collectionBasisSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('written-consent'),
    /** Number of the consent's document with the provider. */
    reference: textSchema(200),
    signedOn: daySchema,
    /** That it told the person why it is needed and what follows for them (GX57). */
    explainsNeedAndEffect: z.boolean(),
  }),
  /** The law by which an authority collects it. */
  z.object({ type: z.literal('lawful-collection'), legalBasis: textSchema(500) }),
]);
export type CollectionBasis = z.infer<typeof collectionBasisSchema>;

/** Grounds on which conduct is recorded leniently and with caution. */
export const leniencyGrounds = ['force-majeure', 'slight-and-corrected', 'slight-and-unintentional'] as const;

/** That the determining unit considered force majeure, or slight conduct corrected or without intent (S3: GX55, BT37). */
export const leniencySchema = z.object({ ground: z.enum(leniencyGrounds), statement: textSchema(1000) });
export type Leniency = z.infer<typeof leniencySchema>;

/** Who it is about. `name` and, for a person without a resident number, `bornOn` are needed once: with the first record. */
export const suppliedSubjectSchema = z.extend(subjectReferenceSchema, {
  name: z.optional(textSchema(200)),
  bornOn: z.optional(daySchema),
});
export type SuppliedSubject = z.infer<typeof suppliedSubjectSchema>;

const recordShape = z.object({
  subject: suppliedSubjectSchema,
  jurisdiction: z.string().check(z.minLength(1), z.maxLength(50)),
  /** Code of an item of the catalogue in force on the day of determination. */
  catalogueItem: z.string().check(z.minLength(1), z.maxLength(50)),
  title: textSchema(200),
  facts: textSchema(4000),
  severity: z.optional(z.enum(['minor', 'general', 'serious'])),
  document: z.optional(legalDocumentInputSchema),
  determinedOn: daySchema,
  conductEndedOn: z.optional(daySchema),
  conductContinuing: z.optional(z.boolean()),
  /** 公示截止期: last day of publicity as the determining unit states it; it only ever shortens. */
  publicUntil: z.optional(daySchema),
  attributes: z.optional(attributesSchema),
  collectionBasis: z.optional(collectionBasisSchema),
  leniency: z.optional(leniencySchema),
  /** The law that puts a matter into the catalogue which is otherwise excluded (C5). */
  expressLegalBasis: z.optional(textSchema(500)),
});

const endsOrContinues = z.refine<z.infer<typeof recordShape>>(
  ({ conductEndedOn, conductContinuing }) => conductEndedOn === undefined || conductContinuing !== true,
  { message: 'conduct that has ended does not continue', path: ['conductContinuing'] },
);

export const recordInputSchema = recordShape.check(endsOrContinues);
export type RecordInput = z.infer<typeof recordInputSchema>;

/** What a provider names its records and listings by: 1 to 100 characters that stand in a path as they are. */
export const suppliedIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/, 'must be an identifier'));

/** One line of an import. */
export const importLineSchema = z.extend(recordShape, { id: suppliedIdSchema }).check(endsOrContinues);
export type ImportLine = z.infer<typeof importLineSchema>;

/** `jurisdiction`: whose catalogue the lines of a table cite; a line of NDJSON says so itself. */
export const importQuerySchema = z.object({
  jurisdiction: z.optional(z.string().check(z.minLength(1), z.maxLength(50))),
});

/** What came of a line. `id` is null where the line has none that can be read; `line` counts from 1. */
export const importVerdictSchema = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), version: z.int(), line: z.optional(z.int()) }),
  z.object({ id: z.nullable(z.string()), ok: z.literal(false), problem: problemSchema, line: z.optional(z.int()) }),
]);
export type ImportVerdict = z.infer<typeof importVerdictSchema>;

function each<Name extends string, Schema>(names: readonly Name[], schema: Schema): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}
