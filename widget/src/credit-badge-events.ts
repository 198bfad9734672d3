import type { Status } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';

/** What every event of `<credit-badge>` says. All bubble and cross shadow roots. */
export interface CreditBadgeDetail {
  readonly queryId: string | undefined;
  /** Only where the state is `ready`. */
  readonly status: Status | undefined;
  /** Why there is no answer. */
  readonly code: ProblemCode | undefined;
}

export interface CreditBadgeEventMap {
  /** An answer has arrived. */
  'credit-badge-ready': CustomEvent<CreditBadgeDetail>;
  /** The state or the status is another one. */
  'credit-badge-changed': CustomEvent<CreditBadgeDetail>;
  /** Entries have left at the end of their disclosure; the badge shows what is left. */
  'credit-badge-ended': CustomEvent<CreditBadgeDetail>;
  /**
   * The embed session is over: nothing is asked any more, and what is shown stays; for seconds only where it rests on a
   * consent, whose end nobody would hear of. Give the badge a newer one (`badge.session`).
   * `preventDefault()` says that one is on its way: a badge that needs it waits instead of telling a problem.
   */
  'credit-badge-session-expired': CustomEvent<CreditBadgeDetail>;
  /** There is no answer: consent is needed, it was refused, unavailable or not valid. */
  'credit-badge-problem': CustomEvent<CreditBadgeDetail>;
}
