import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findOrganizationKind } from '../store/find-organization-kind.ts';
import { authenticate, type Presented } from './authenticate.ts';
import type { Querier } from './querier.ts';

export type StaffKind = 'provider' | 'operator';

/** Somebody of an organisation that takes part in procedures. */
export interface Staff extends Pick<Querier, 'organization' | 'operator' | 'credentialId'> {
  readonly kind: StaffKind;
}

/**
 * Whom the credential speaks for. Another organisation's is good for other operations only.
 * @throws ProblemError `credential.…` or `origin.not-allowed`
 */
export async function authenticateStaff(
  context: Context,
  presented: Presented,
  kinds: readonly StaffKind[],
): Promise<Staff> {
  const staff = await staffOf(context, await authenticate(context, presented, ['user', 'secret']));
  if (staff !== undefined && kinds.includes(staff.kind)) return staff;
  const code = 'credential.invalid';
  context.logger.warn({ security: true, requestId: presented.requestId, code }, 'credential refused');
  throw new ProblemError(code, `this operation takes the credential of a ${kinds.join(' or the ')}`);
}

/** A querier as staff; undefined where its organisation takes no part in procedures. */
export async function staffOf({ db }: Pick<Context, 'db'>, querier: Querier): Promise<Staff | undefined> {
  const { organization, operator, credentialId } = querier;
  const kind = await findOrganizationKind(db, organization.id);
  return kind === 'provider' || kind === 'operator' ? { organization, operator, credentialId, kind } : undefined;
}
