/** A step of an objection's procedure, durable with all that follows from it (O2, O3: GX61, BT57). */
import type { ObjectionOutput, ObjectionStepInput, ObjectionStepType } from '@credit-check/domain/contract/objection';
import type { ObjectionStep } from '@credit-check/domain/objection/objection-case';
import { takeObjectionStep } from '@credit-check/domain/objection/take-objection-step';
import type { Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Staff } from '../../query/authenticate-staff.ts';
import { findApplication, noteApplicationStep, type StoredApplication } from '../../store/applications.ts';
import type { Database } from '../../store/database.ts';
import { maySee } from '../applications/may-see.ts';
import { annotateObjections } from './annotate-objections.ts';
import { carryOutRemedy, type Decision } from './carry-out-remedy.ts';
import { objectionOutputs } from './objection-output.ts';
import { putObjection } from './put-objection.ts';

export interface AskedObjectionStep<Type extends ObjectionStepType = ObjectionStepType> {
  readonly id: string;
  readonly type: Type;
  readonly content: ObjectionStepInput<Type>;
}

/** @throws ProblemError `not-found`, `conflict` where the step is out of order, or why the remedy is refused */
export async function handleObjection<Type extends ObjectionStepType>(
  transaction: Transaction<Database>,
  context: Context,
  staff: Staff,
  { id, type, content }: AskedObjectionStep<Type>,
): Promise<ObjectionOutput> {
  const stored = await findApplication(transaction, 'objection', id);
  if (stored === undefined || !maySee(staff, stored)) throw new ProblemError('not-found', 'there is no such objection');
  const at = context.clock.now();
  // Each type comes with its own content, which the compiler cannot follow through the table.
  const taken = takeObjectionStep(stored.case, { ...content, type, by: staff.kind, at } as ObjectionStep);
  if (!taken.ok) throw new ProblemError(taken.code, taken.detail);
  const after: StoredApplication<'objection'> = { ...stored, case: taken.objection };
  await putObjection(transaction, after);
  const { organization, operator } = staff;
  await noteApplicationStep(transaction, id, { type, organizationId: organization.id, operator, at });
  if (type === 'accept') await annotateObjections(transaction, after, 'objection-accepted');
  if (type === 'dismiss' || type === 'uphold') await annotateObjections(transaction, after, 'objection-decided');
  if (type === 'uphold') await carryOutRemedy(transaction, context, staff, after, content as Decision);
  const [output] = await objectionOutputs(transaction, [after], at);
  return output!;
}
