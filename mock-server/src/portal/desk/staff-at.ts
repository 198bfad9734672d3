import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { type Staff, type StaffKind, staffOf } from '../../query/authenticate-staff.ts';
import type { SignedInStaff } from '../signed-in.ts';

/** Whose desks there are. */
export const deskKinds = ['operator', 'provider'] as const satisfies StaffKind[];

/** @throws ProblemError where the user's organisation has no desk any more */
export async function staffAt(context: Context, { querier }: SignedInStaff): Promise<Staff> {
  const staff = await staffOf(context, querier);
  if (staff === undefined) throw new ProblemError('credential.invalid');
  return staff;
}
