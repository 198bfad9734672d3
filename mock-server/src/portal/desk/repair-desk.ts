/** One wish for repair on a desk; the unit that determined the conduct decides it, the operator sees it (O4: GX62, BT59). */
import { type RepairOutput, type RepairStepType, repairStepInputs } from '@credit-check/domain/contract/repair';
import { maySee } from '../../authority/applications/may-see.ts';
import { handleRepair } from '../../authority/repairs/handle-repair.ts';
import { repairOutputs } from '../../authority/repairs/repair-output.ts';
import type { Context } from '../../context.ts';
import { findApplication } from '../../store/applications.ts';
import type { Portal } from '../portal.ts';
import { repairRows } from '../procedures/application-parts.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import type { Action } from './action-forms.ts';
import { addCasePages } from './case-pages.ts';

export function addRepairDesk(portal: Portal, context: Context): void {
  addCasePages(portal, context, {
    path: '/portal/desk/repairs',
    async find(staff, id) {
      const stored = await findApplication(context.db, 'repair', id);
      if (stored === undefined || !maySee(staff, stored)) return undefined;
      const [repair] = await repairOutputs(context.db, [stored], context.clock.now());
      return repair;
    },
    describe: (repair, now, language) => ({
      state: procedureWords[language].repairStates[repair.state],
      target: repair.target,
      subject: repair.subject,
      rows: repairRows(repair, now, language),
      steps: repair.steps,
    }),
    actions: (repair, { kind }) => (kind === 'provider' ? actionsFor(repair) : []),
    schemaOf: (type) => repairStepInputs[type as RepairStepType],
    take: (transaction, staff, id, type, content) =>
      // The content is what this step's own schema made of the form.
      handleRepair(transaction, context, staff, { id, type: type as RepairStepType, content: content as never }),
  });
}

function actionsFor({ state, target }: RepairOutput): Action[] {
  if (state !== 'received') return [];
  const grant: Action =
    target.type === 'listing' ? { type: 'grant', fields: ['reason'] } : { type: 'grant', fields: ['effect', 'reason'] };
  return [grant, { type: 'refuse', fields: ['reason'] }];
}
