/** An objection of a subject to what is held about it (O1 to O3: GX61, BT57). */
import * as z from 'zod/mini';
import { attachmentOutputSchema, attachmentsInputSchema } from './attachment.ts';
import { dueSchema } from './deadline-output.ts';
import { verifyInputSchema } from './listing-steps.ts';
import { instantSchema, pageParameters, textSchema } from './primitives.ts';
import { correctionInputSchema } from './record-changes.ts';
import { disclosedSubjectSchema } from './subject.ts';

/** GX61(1) to (6), in their order; BT57 names the first two and the fifth. */
export const objectionGrounds = [
  'error-or-omission',
  'secrecy-or-privacy',
  'past-term',
  'wrongly-punished',
  'wrong-evaluation',
  'other',
] as const;
export type ObjectionGround = (typeof objectionGrounds)[number];

export const objectionTargetTypes = ['record', 'listing', 'measure', 'evaluation', 'omission'] as const;

/**
 * What it is about. A measure is named by its listing and its code on the list of measures: `<listing id>:<code>`; the note
 * in the file of who is held responsible for a listing by the record's id as an answer shows it. An omission has no id: it
 * is not there.
 */
export const objectionTargetSchema = z
  .object({ type: z.enum(objectionTargetTypes), id: z.optional(z.string().check(z.minLength(1), z.maxLength(160))) })
  .check(
    z.refine(({ type, id }) => (id === undefined) === (type === 'omission'), {
      message: 'names what is objected to; an omission has none',
      path: ['id'],
    }),
  );
export type ObjectionTarget = z.infer<typeof objectionTargetSchema>;

export const objectionInputSchema = z.object({
  target: objectionTargetSchema,
  ground: z.enum(objectionGrounds),
  statement: textSchema(4000),
  attachments: attachmentsInputSchema,
});
export type ObjectionInput = z.infer<typeof objectionInputSchema>;

export const objectionStates = ['received', 'accepted', 'rejected', 'upheld', 'dismissed'] as const;
export type ObjectionState = (typeof objectionStates)[number];

const reason = textSchema(2000);

/** What becomes of a record or an evaluation whose objection is upheld; listings and measures leave. */
export const objectionRemedies = ['revoke', 'correct'] as const;
export type ObjectionRemedy = (typeof objectionRemedies)[number];

export const objectionStepInputs = {
  /** `helpFrom`: the unit whose help is needed to verify, which makes three working days five. */
  accept: z.object({ helpFrom: z.optional(textSchema(200)), reason: z.optional(reason) }),
  /** Not taken in hand: nothing is noted on what it is about. */
  reject: z.object({ reason }),
  /** By the provider: what it found. */
  verify: verifyInputSchema,
  /** `record`: how it reads from now on; without it, `correct` says that its provider has corrected it already. */
  uphold: z.object({
    reason,
    remedy: z.optional(z.enum(objectionRemedies)),
    record: z.optional(correctionInputSchema.shape.record),
  }),
  dismiss: z.object({ reason }),
} as const;
export type ObjectionStepType = keyof typeof objectionStepInputs;
export type ObjectionStepInput<Type extends ObjectionStepType> = z.infer<(typeof objectionStepInputs)[Type]>;

/** A step as those concerned see it; who took it within an organisation stays inside. */
export const applicationStepSchema = z.object({
  type: z.string(),
  by: z.enum(['subject', 'provider', 'operator']),
  at: instantSchema,
  reason: z.optional(z.string()),
});

/** `open`: what waits for a decision; `decided`: what has one. */
export const applicationFilterSchema = z.object({
  ...pageParameters,
  state: z.optional(z.enum(['open', 'decided'])),
});

export type ApplicationFilter = z.infer<typeof applicationFilterSchema>;

export const objectionOutputSchema = z.object({
  objectionId: z.string(),
  state: z.enum(objectionStates),
  subject: disclosedSubjectSchema,
  target: z.object({ type: z.enum(objectionTargetTypes), id: z.optional(z.string()) }),
  ground: z.enum(objectionGrounds),
  statement: z.string(),
  receivedAt: instantSchema,
  /** By when it is decided; absent once it is. */
  due: z.optional(dueSchema),
  helpFrom: z.optional(z.string()),
  verification: z.optional(
    z.object({ outcome: z.enum(['upheld', 'dismissed']), statement: z.string(), at: instantSchema }),
  ),
  /** What was done where it is upheld. */
  remedy: z.optional(z.enum([...objectionRemedies, 'remove', 'supply'])),
  steps: z.array(applicationStepSchema),
  attachments: z.array(attachmentOutputSchema),
});
export type ObjectionOutput = z.infer<typeof objectionOutputSchema>;
