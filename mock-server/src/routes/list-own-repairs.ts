import { pageOfApplications } from '../authority/applications/page-of-applications.ts';
import { repairOutputs } from '../authority/repairs/repair-output.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** What became of one's own repairs (BT57, GX61). */
export const listOwnRepairs = defineRoute('listOwnRepairs', async (input, context) => {
  const { owner: subjectKey } = await authenticateSelf(context, input);
  const { rows, nextCursor } = await pageOfApplications(context.db, 'repair', { subjectKey }, input.query);
  return { items: await repairOutputs(context.db, rows, context.clock.now()), nextCursor };
});
