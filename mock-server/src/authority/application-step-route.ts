import type { ObjectionOutput, ObjectionStepInput, ObjectionStepType } from '@credit-check/domain/contract/objection';
import type { RepairOutput, RepairStepInput, RepairStepType } from '@credit-check/domain/contract/repair';
import { objectionRules } from '@credit-check/domain/objection/objection-rules';
import type { Context } from '../context.ts';
import { authenticateStaff, type StaffKind } from '../query/authenticate-staff.ts';
import { changeOnce } from '../query/change-once.ts';
import type { RouteInput } from '../routing/route.ts';
import { eraseTraces } from '../store/forget-entries.ts';
import { handleObjection } from './objections/handle-objection.ts';
import { handleRepair } from './repairs/handle-repair.ts';

/** What the operations on an objection have in common; each is `<type>Objection` by name. */
export function handleObjectionStep<Type extends ObjectionStepType>(type: Type) {
  // No step is the subject's once the objection is received.
  const kinds = [objectionRules[type].by as StaffKind];
  return async (input: RouteInput<undefined, ObjectionStepInput<Type>>, context: Context): Promise<ObjectionOutput> => {
    const staff = await authenticateStaff(context, input, kinds);
    const { body: content, idempotencyKey: key } = input;
    const id = input.params.id ?? '';
    const request = { operationId: `${type}Objection` as const, id, key, raw: content };
    const output = await changeOnce(context, staff, request, (transaction) =>
      handleObjection(transaction, context, staff, { id, type, content }),
    );
    if (type === 'uphold') await eraseTraces(context.db);
    return output;
  };
}

/** What the operations on a repair have in common; each is `<type>Repair` by name. */
export function handleRepairStep<Type extends RepairStepType>(type: Type) {
  return async (input: RouteInput<undefined, RepairStepInput<Type>>, context: Context): Promise<RepairOutput> => {
    const staff = await authenticateStaff(context, input, ['provider']);
    const { body: content, idempotencyKey: key } = input;
    const id = input.params.id ?? '';
    const request = { operationId: `${type}Repair` as const, id, key, raw: content };
    const output = await changeOnce(context, staff, request, (transaction) =>
      handleRepair(transaction, context, staff, { id, type, content }),
    );
    if (type === 'grant') await eraseTraces(context.db);
    return output;
  };
}
