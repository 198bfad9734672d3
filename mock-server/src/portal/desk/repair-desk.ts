/** One wish for repair on a desk; the unit that determined the conduct decides it, the operator sees it (O4: GX62, BT59). */
import {
  type RepairEffect,
  type RepairOutput,
  type RepairStepType,
  repairStepInputs,
} from '@credit-check/domain/contract/repair';
import { maySee } from '../../authority/applications/may-see.ts';
import { findAllowedEffects, handleRepair } from '../../authority/repairs/handle-repair.ts';
import { repairOutputs } from '../../authority/repairs/repair-output.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { findApplication, type StoredApplication } from '../../store/applications.ts';
import type { Portal } from '../portal.ts';
import { repairRows } from '../procedures/application-parts.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import type { Action } from './action-forms.ts';
import { addCasePages } from './case-pages.ts';

interface RepairOnDesk {
  readonly repair: RepairOutput;
  /** What its grant may do; one or none leaves nothing to choose. */
  readonly effects: readonly RepairEffect[];
}

export function addRepairDesk(portal: Portal, context: Context): void {
  addCasePages<RepairOnDesk>(portal, context, {
    path: '/portal/desk/repairs',
    title: 'repairs',
    async find(staff, id) {
      const stored = await findApplication(context.db, 'repair', id);
      if (stored === undefined || !maySee(staff, stored)) return undefined;
      const [repair] = await repairOutputs(context.db, [stored], context.clock.now());
      return repair && { repair, effects: await effectsOf(context, stored) };
    },
    describe: ({ repair }, now, language) => ({
      state: procedureWords[language].repairStates[repair.state],
      target: repair.target,
      subject: repair.subject,
      rows: repairRows(repair, now, language),
      steps: repair.steps,
    }),
    actions: (found, { kind }) => (kind === 'provider' ? actionsFor(found) : []),
    schemaOf: (type) => repairStepInputs[type as RepairStepType],
    take: (transaction, staff, id, type, content) =>
      // The content is what this step's own schema made of the form.
      handleRepair(transaction, context, staff, { id, type: type as RepairStepType, content: content as never }),
  });
}

/** None where what it is about is gone: then only a refusal is left. */
async function effectsOf(
  { db, clock }: Context,
  stored: StoredApplication<'repair'>,
): Promise<readonly RepairEffect[]> {
  if (stored.case.state !== 'received') return [];
  try {
    return (await findAllowedEffects(db, stored, clock.now()))?.effects ?? [];
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}

function actionsFor({ repair: { state }, effects }: RepairOnDesk): Action[] {
  if (state !== 'received') return [];
  return [
    { type: 'grant', fields: effects.length > 1 ? ['effect', 'reason'] : ['reason'] },
    { type: 'refuse', fields: ['reason'] },
  ];
}
