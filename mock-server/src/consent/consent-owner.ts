/** Whose consents a querier may see and decide: the organisation's that asked, or the subject's own. */
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';
import { findConsents, type StoredConsent } from '../store/consents.ts';
import type { ConsentOwner } from '../store/list-consents.ts';

/** On whose side of a consent a querier stands: a subject’s own, or the organisation’s that asked. */
export function consentOwnerOf({ self, owner, organization }: Querier): ConsentOwner {
  return self === undefined ? { organizationId: organization.id } : { subjectKey: owner };
}

/**
 * A consent of the querier's own. Another's is not told from one that does not exist.
 * @throws ProblemError `not-found`
 */
export async function findOwnConsent(
  { db }: Pick<Context, 'db'>,
  querier: Querier,
  id: string | undefined,
): Promise<StoredConsent> {
  const consent = id === undefined ? undefined : (await findConsents(db, [id])).get(id);
  if (consent === undefined || !isOwn(consent, consentOwnerOf(querier))) {
    throw new ProblemError('not-found', 'there is no such consent of yours');
  }
  return consent;
}

function isOwn(consent: StoredConsent, owner: ConsentOwner): boolean {
  return 'subjectKey' in owner
    ? consent.subjectKey === owner.subjectKey
    : consent.organizationId === owner.organizationId;
}
