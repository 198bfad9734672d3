import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate, type Presented } from '../query/authenticate.ts';
import { findOrganizationKind } from '../store/find-organization-kind.ts';
import type { Organization } from '../store/organization.ts';

/** An organisation that supplies credit information, and who of it does. */
export interface Provider {
  readonly organization: Organization;
  /** Credential or login. */
  readonly operator: string;
  /** What `Idempotency-Key`s belong to. Stays inside. */
  readonly credentialId: string;
}

/**
 * The provider a credential speaks for. Another organisation's is good for other operations only.
 * @throws ProblemError `credential.…` or `origin.not-allowed`
 */
export async function authenticateProvider(context: Context, presented: Presented): Promise<Provider> {
  const { organization, operator, credentialId } = await authenticate(context, presented, ['user', 'secret']);
  if ((await findOrganizationKind(context.db, organization.id)) === 'provider') {
    return { organization, operator, credentialId };
  }
  const code = 'credential.invalid';
  context.logger.warn({ security: true, requestId: presented.requestId, code }, 'credential refused');
  throw new ProblemError(code, 'this operation takes the credential of a provider');
}
