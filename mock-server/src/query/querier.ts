import type { Basis, Purpose, PurposeCode } from '@credit-check/domain/contract/purpose';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Organization } from '../store/organization.ts';
import type { SubjectKey } from '../store/subject-key.ts';

/** Who asks, once authenticated: what a query may be and in whose log it stands. */
export interface Querier {
  readonly kind: 'publishable' | 'session' | 'user' | 'secret';
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
  /** What an embed session is bound to. */
  readonly session?: SessionBinding;
}

export interface SessionBinding {
  readonly origin: string;
  readonly subjects: ReadonlySet<SubjectKey>;
  readonly basis: Basis;
  readonly purpose: Purpose;
  readonly consentId: string | undefined;
  /** Real time. */
  readonly expiresAt: EpochMs;
  /** Asked from the platform's own frame, where alone a person may be asked about. */
  readonly isFrame: boolean;
}
