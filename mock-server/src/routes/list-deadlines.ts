import { findDue } from '../authority/due.ts';
import { pageOfRows } from '../http/page-of-rows.ts';
import { authenticateStaff } from '../query/authenticate-staff.ts';
import { defineRoute } from '../routing/route.ts';

/** What is due, in working days, overdue first (O3, L2, L5). */
export const listDeadlines = defineRoute('listDeadlines', async (input, context) => {
  const staff = await authenticateStaff(context, input, ['provider', 'operator']);
  const { kind, ...page } = input.query;
  const due = await findDue(context.db, staff, context.clock.now());
  return pageOfRows(kind === undefined ? due : due.filter((one) => one.kind === kind), page);
});
