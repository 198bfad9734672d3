/** Who takes a step of a severe listing: its authority, its subject, or the operator for them. */
import type { Actor } from '@credit-check/domain/severe-list/listing-case';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate, type Presented } from '../query/authenticate.ts';
import { isSelf, type SelfQuerier } from '../query/authenticate-self.ts';
import { type Staff, staffOf } from '../query/authenticate-staff.ts';
import type { StoredListing } from '../store/listing-cases.ts';
import { subjectKey } from '../store/subject-key.ts';

export interface StepTaker {
  readonly by: Actor;
  readonly organizationId: string;
  readonly operator: string;
  /** Whether the listing is one of theirs; others' are `not-found`. */
  readonly owns: (stored: StoredListing) => boolean;
}

type Acting = Pick<Staff, 'organization' | 'operator'>;

/** The provider that determined an entry, for its own alone. */
export function asAuthority({ organization, operator }: Acting): StepTaker {
  return {
    by: 'provider',
    organizationId: organization.id,
    operator,
    owns: ({ ownerId }) => ownerId === organization.id,
  };
}

/** The platform’s operator, for whoever’s it is. */
export function asOperator({ organization, operator }: Acting): StepTaker {
  return { by: 'operator', organizationId: organization.id, operator, owns: () => true };
}

/** The subject knows of a listing from the notice on. */
export function asSubject({ organization, operator, owner }: SelfQuerier): StepTaker {
  return {
    by: 'subject',
    organizationId: organization.id,
    operator,
    owns: ({ subject, listing }) => subjectKey(subject) === owner && listing.procedure.state !== 'drafted',
  };
}

/** @throws ProblemError `credential.…` also where who asks is none of `actors` */
export async function authenticateTaker(
  context: Context,
  presented: Presented,
  actors: readonly Actor[],
): Promise<{ readonly taker: StepTaker; readonly credentialId: string }> {
  const querier = await authenticate(context, presented, ['user', 'secret']);
  const staff = isSelf(querier) ? undefined : await staffOf(context, querier);
  const taker = isSelf(querier)
    ? asSubject(querier)
    : staff && (staff.kind === 'provider' ? asAuthority(staff) : asOperator(staff));
  if (taker !== undefined && actors.includes(taker.by)) return { taker, credentialId: querier.credentialId };
  const code = 'credential.invalid';
  context.logger.warn({ security: true, requestId: presented.requestId, code }, 'credential refused');
  throw new ProblemError(code, `this step is for the ${actors.join(' or the ')} to take`);
}
