import type { Basis, PurposeCode } from '@credit-check/domain/contract/purpose';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { Organization } from '../store/organization.ts';

/** Who asks, once authenticated: what a query may be and in whose log it stands. */
export interface Querier {
  readonly kind: 'publishable' | 'user' | 'secret';
  /** What `Idempotency-Key`s belong to. Stays inside. */
  readonly credentialId: string;
  readonly organization: Organization;
  /** The person or the credential that asks, as the log shows it; a subject's own identifier masked. */
  readonly operator: string;
  /** Whose log it is: the organisation's id or, for a subject who asks about itself, its key. Stays inside. */
  readonly owner: string;
  readonly bases: readonly Basis[];
  /** What the credential is fixed to. */
  readonly purposes: 'any' | readonly PurposeCode[];
  /** The subject who asks, after real-name sign-in. */
  readonly self?: SubjectReference;
}
