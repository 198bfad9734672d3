import { staffFilter } from '../authority/applications/may-see.ts';
import { pageOfApplications } from '../authority/applications/page-of-applications.ts';
import { repairOutputs } from '../authority/repairs/repair-output.ts';
import { authenticateStaff } from '../query/authenticate-staff.ts';
import { defineRoute } from '../routing/route.ts';

/** The desk's repairs: all for the operator, a provider those about what it supplied. */
export const listRepairs = defineRoute('listRepairs', async (input, context) => {
  const filter = staffFilter(await authenticateStaff(context, input, ['provider', 'operator']));
  const { rows, nextCursor } = await pageOfApplications(context.db, 'repair', filter, input.query);
  return { items: await repairOutputs(context.db, rows, context.clock.now()), nextCursor };
});
