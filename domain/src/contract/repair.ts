/** Credit repair: conduct was corrected, and what was recorded of it is to go (O4: GX62, BT59), or a listing (L5: GX51(5)). */
import * as z from 'zod/mini';
import { attachmentOutputSchema, attachmentsInputSchema } from './attachment.ts';
import { dueSchema } from './deadline-output.ts';
import { exitGrounds } from './listing-steps.ts';
import { applicationStepSchema } from './objection.ts';
import { daySchema, instantSchema, textSchema } from './primitives.ts';
import { suppliedIdSchema } from './record-input.ts';
import { disclosedSubjectSchema } from './subject.ts';

/** GX62: commitment, rectification, verification, training, report, charity. */
export const repairWays = ['commitment', 'rectification', 'verification', 'training', 'report', 'charity'] as const;
export type RepairWay = (typeof repairWays)[number];

export const repairTargetSchema = z.object({ type: z.enum(['record', 'listing']), id: suppliedIdSchema });
export type RepairTarget = z.infer<typeof repairTargetSchema>;

export const repairInputSchema = z.object({
  target: repairTargetSchema,
  /** In which ways it was done. */
  ways: z.array(z.enum(repairWays)).check(z.minLength(1), z.maxLength(repairWays.length)),
  /** Day by which the conduct was corrected and all obligations were met. */
  correctedOn: daySchema,
  statement: textSchema(4000),
  /** The public commitment in the subject's words, where one is made. */
  commitment: z.optional(textSchema(2000)),
  attachments: attachmentsInputSchema,
});
export type RepairInput = z.infer<typeof repairInputSchema>;

export const repairStates = ['received', 'granted', 'refused'] as const;
export type RepairState = (typeof repairStates)[number];

/** Publication, sharing and use stop; or it stays, and says that it was repaired. */
export const repairEffects = ['withdraw', 'annotate'] as const;
export type RepairEffect = (typeof repairEffects)[number];

const reason = textSchema(2000);

export const repairStepInputs = {
  /** `effect`: where the law leaves a choice; the one that discloses least where absent. */
  grant: z.object({ reason, effect: z.optional(z.enum(repairEffects)) }),
  refuse: z.object({ reason }),
} as const;
export type RepairStepType = keyof typeof repairStepInputs;
export type RepairStepInput<Type extends RepairStepType> = z.infer<(typeof repairStepInputs)[Type]>;

export const repairOutputSchema = z.object({
  repairId: z.string(),
  state: z.enum(repairStates),
  subject: disclosedSubjectSchema,
  target: z.object({ type: z.enum(['record', 'listing']), id: z.string() }),
  ways: z.array(z.enum(repairWays)),
  correctedOn: daySchema,
  statement: z.string(),
  commitment: z.optional(z.string()),
  receivedAt: instantSchema,
  /** Absent once it is decided, and where no law that is known sets a figure. */
  due: z.optional(dueSchema),
  effect: z.optional(z.enum([...repairEffects, 'remove'])),
  steps: z.array(applicationStepSchema),
  attachments: z.array(attachmentOutputSchema),
});
export type RepairOutput = z.infer<typeof repairOutputSchema>;

/** A subject's wish to leave a list (L5: GX51). */
export const exitInputSchema = z.object({
  listingId: suppliedIdSchema,
  ground: z.optional(z.enum(exitGrounds)),
  statement: z.optional(textSchema(4000)),
});
export type ExitInput = z.infer<typeof exitInputSchema>;
