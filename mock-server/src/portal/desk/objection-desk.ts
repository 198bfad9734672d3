/** One objection on a desk: what is objected to, why, by when, and the steps this desk can take (O3: GX61, BT57). */
import {
  type ObjectionOutput,
  type ObjectionStepType,
  objectionStepInputs,
} from '@credit-check/domain/contract/objection';
import { objectionRules } from '@credit-check/domain/objection/objection-rules';
import { maySee } from '../../authority/applications/may-see.ts';
import { handleObjection } from '../../authority/objections/handle-objection.ts';
import { objectionOutputs } from '../../authority/objections/objection-output.ts';
import type { Context } from '../../context.ts';
import type { StaffKind } from '../../query/authenticate-staff.ts';
import { findApplication } from '../../store/applications.ts';
import type { Portal } from '../portal.ts';
import { objectionRows } from '../procedures/application-parts.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import type { Action } from './action-forms.ts';
import { addCasePages } from './case-pages.ts';

const fieldsOf: Readonly<Record<ObjectionStepType, Omit<Action, 'type'>>> = {
  accept: { fields: ['helpFrom', 'reason'], optional: ['helpFrom', 'reason'] },
  reject: { fields: ['reason'] },
  verify: { fields: ['outcome', 'statement'] },
  uphold: { fields: ['remedy', 'reason'] },
  dismiss: { fields: ['reason'] },
};
const types = Object.keys(fieldsOf) as ObjectionStepType[];

export function addObjectionDesk(portal: Portal, context: Context): void {
  addCasePages(portal, context, {
    path: '/portal/desk/objections',
    title: 'objections',
    async find(staff, id) {
      const stored = await findApplication(context.db, 'objection', id);
      if (stored === undefined || !maySee(staff, stored)) return undefined;
      const [objection] = await objectionOutputs(context.db, [stored], context.clock.now());
      return objection;
    },
    describe: (objection, now, language) => ({
      state: procedureWords[language].objectionStates[objection.state],
      target: objection.target,
      subject: objection.subject,
      rows: objectionRows(objection, now, language),
      steps: objection.steps,
    }),
    actions: (objection, { kind }) => actionsFor(objection, kind),
    schemaOf: (type) => objectionStepInputs[type as ObjectionStepType],
    take: (transaction, staff, id, type, content) =>
      // The content is what this step's own schema made of the form.
      handleObjection(transaction, context, staff, { id, type: type as ObjectionStepType, content: content as never }),
  });
}

function actionsFor({ state, target }: ObjectionOutput, kind: StaffKind): Action[] {
  const hasChoice = target.type === 'record' || target.type === 'evaluation';
  return types
    .filter((type) => objectionRules[type].by === kind && objectionRules[type].from.includes(state))
    .map((type) => {
      const { fields, ...more } = fieldsOf[type];
      return { type, ...more, fields: fields.filter((name) => name !== 'remedy' || hasChoice) };
    });
}
