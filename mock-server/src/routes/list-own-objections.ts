import { pageOfApplications } from '../authority/applications/page-of-applications.ts';
import { objectionOutputs } from '../authority/objections/objection-output.ts';
import { authenticateSelf } from '../query/authenticate-self.ts';
import { defineRoute } from '../routing/route.ts';

/** What became of one's own objections (BT57, GX61). */
export const listOwnObjections = defineRoute('listOwnObjections', async (input, context) => {
  const { owner: subjectKey } = await authenticateSelf(context, input);
  const { rows, nextCursor } = await pageOfApplications(context.db, 'objection', { subjectKey }, input.query);
  return { items: await objectionOutputs(context.db, rows, context.clock.now()), nextCursor };
});
