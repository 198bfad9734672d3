/** The decision on a repair, durable with all that follows from it (O4: GX62, BT59). */
import type { RepairOutput, RepairStepInput, RepairStepType } from '@credit-check/domain/contract/repair';
import type { RecordFacts } from '@credit-check/domain/disclosure/facts';
import { findCatalogueItem, findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { decideRepair, type RepairStep } from '@credit-check/domain/repair/decide-repair';
import { repairAnnotation } from '@credit-check/domain/repair/repair-annotation';
import { type AllowedEffects, allowedRepairEffects } from '@credit-check/domain/repair/repair-effects';
import { dayOf } from '@credit-check/domain/time/day';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Staff } from '../../query/authenticate-staff.ts';
import { findApplication, noteApplicationStep, type StoredApplication } from '../../store/applications.ts';
import { changeEntry } from '../../store/change-entry.ts';
import type { Database } from '../../store/database.ts';
import { forgetEntries } from '../../store/forget-entries.ts';
import { recordChange } from '../../store/record-change.ts';
import { findOwnEntry } from '../applications/find-own-entry.ts';
import { maySee } from '../applications/may-see.ts';
import { leaveLists } from '../leave-lists.ts';
import { asAuthority } from '../step-taker.ts';
import { takeListingStep } from '../take-listing-step.ts';
import { putRepair } from './put-repair.ts';
import { repairOutputs } from './repair-output.ts';

export interface AskedRepairStep<Type extends RepairStepType = RepairStepType> {
  readonly id: string;
  readonly type: Type;
  readonly content: RepairStepInput<Type>;
}

/** @throws ProblemError `not-found`, `conflict` where it is decided already or what it is about is gone */
export async function handleRepair<Type extends RepairStepType>(
  transaction: Transaction<Database>,
  context: Context,
  staff: Staff,
  { id, type, content }: AskedRepairStep<Type>,
): Promise<RepairOutput> {
  const stored = await findApplication(transaction, 'repair', id);
  if (stored === undefined || !maySee(staff, stored)) throw new ProblemError('not-found', 'there is no such repair');
  const jurisdiction = findJurisdiction(stored.case.jurisdiction);
  if (jurisdiction === undefined) throw new ProblemError('conflict', 'no law known here repairs it');
  const at = context.clock.now();
  const allowed = type === 'grant' ? await findAllowedEffects(transaction, stored, at) : undefined;
  // Each type comes with its own content, which the compiler cannot follow through the table.
  const step = { ...content, type, by: staff.kind, at } as RepairStep;
  const decided = decideRepair(stored.case, step, jurisdiction.articles.repair, allowed);
  if (!decided.ok) throw new ProblemError(decided.code, decided.detail);
  const after: StoredApplication<'repair'> = { ...stored, case: decided.repair };
  await putRepair(transaction, after);
  const { organization, operator } = staff;
  await noteApplicationStep(transaction, id, { type, organizationId: organization.id, operator, at });
  await carryOut(transaction, context, staff, after, content.reason);
  const [output] = await repairOutputs(transaction, [after], at);
  return output!;
}

/**
 * Undefined for a listing, which is left.
 * @throws ProblemError `not-found` or `conflict` where nothing is left to repair
 */
export async function findAllowedEffects(
  db: Kysely<Database>,
  { subjectKey, case: { target } }: StoredApplication<'repair'>,
  at: EpochMs,
): Promise<AllowedEffects | undefined> {
  if (target.type === 'listing') return undefined;
  const { facts } = await findOwnEntry(db, subjectKey, { type: 'record', id: target.id });
  const jurisdiction = findJurisdiction(facts.jurisdiction);
  const item = findCatalogueItem(facts.jurisdiction, facts.catalogueItem, facts.determinedOn);
  if (facts.state === 'live' && jurisdiction && item) return allowedRepairEffects(item, jurisdiction, dayOf(at));
  throw new ProblemError('conflict', 'there is nothing left of it to repair');
}

async function carryOut(
  transaction: Transaction<Database>,
  context: Context,
  staff: Staff,
  { subjectKey, entryKey, case: { effect, target } }: StoredApplication<'repair'>,
  reason: string,
): Promise<void> {
  if (effect === undefined || entryKey === null) return;
  if (effect === 'remove') {
    const content = { ground: 'credit-repaired', statement: reason } as const;
    await takeListingStep(transaction, context, asAuthority(staff), { id: target.id, type: 'remove', content });
    return;
  }
  const at = context.clock.now();
  const dataChange = await recordChange(transaction, { reason: 'repaired', subjectKeys: [subjectKey] });
  await changeEntry(transaction, entryKey, dataChange, (facts) =>
    effect === 'annotate'
      ? { ...facts, annotations: [...facts.annotations, repairAnnotation(at)] }
      : { ...facts, ...({ state: 'repaired', stateSince: at } satisfies Partial<RecordFacts>) },
  );
  if (effect !== 'withdraw') return;
  await forgetEntries(transaction, [entryKey], 'repaired');
  await leaveLists(transaction, context, staff, {
    subjectKey,
    recordId: target.id,
    ground: 'credit-repaired',
    isDecisive: true,
    reason,
  });
}
