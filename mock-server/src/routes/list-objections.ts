import { staffFilter } from '../authority/applications/may-see.ts';
import { pageOfApplications } from '../authority/applications/page-of-applications.ts';
import { objectionOutputs } from '../authority/objections/objection-output.ts';
import { authenticateStaff } from '../query/authenticate-staff.ts';
import { defineRoute } from '../routing/route.ts';

/** The desk's objections: all for the operator, a provider those about what it supplied. */
export const listObjections = defineRoute('listObjections', async (input, context) => {
  const filter = staffFilter(await authenticateStaff(context, input, ['provider', 'operator']));
  const { rows, nextCursor } = await pageOfApplications(context.db, 'objection', filter, input.query);
  return { items: await objectionOutputs(context.db, rows, context.clock.now()), nextCursor };
});
