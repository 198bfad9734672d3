import type { Context } from '../context.ts';
import type { Presented } from '../query/authenticate.ts';
import { authenticateStaff, type Staff } from '../query/authenticate-staff.ts';

/** An organisation that supplies credit information, and who of it does. */
export type Provider = Pick<Staff, 'organization' | 'operator' | 'credentialId'>;

/**
 * The provider a credential speaks for. Another organisation's is good for other operations only.
 * @throws ProblemError `credential.…` or `origin.not-allowed`
 */
export async function authenticateProvider(context: Context, presented: Presented): Promise<Provider> {
  return authenticateStaff(context, presented, ['provider']);
}
