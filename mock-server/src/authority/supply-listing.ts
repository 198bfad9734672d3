/** A severe listing as its authority supplies it: disclosed to nobody until it is served (L1 to L4). */
import { hash } from 'node:crypto';
import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import { judgeListing } from '@credit-check/domain/ingest/judge-listing';
import { draftCase, mayReplace } from '@credit-check/domain/severe-list/listing-case';
import { dayOf } from '@credit-check/domain/time/day';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Provider } from '../ingest/authenticate-provider.ts';
import { documentHolder, findBirthdays } from '../ingest/judge-supplied.ts';
import { refusalProblem } from '../ingest/judged-record.ts';
import { findListing, noteStep, putListing } from '../store/listing-cases.ts';
import { listingOutput } from './listing-output.ts';
import { notYours } from './not-yours.ts';

/**
 * Takes in a listing, or replaces it while nobody has been told of it; the same again changes nothing.
 * @throws ProblemError why it is refused, `not-found` where it is another's, `conflict` once notice was given
 */
export async function supplyListing(
  { db, clock }: Context,
  { organization, operator }: Provider,
  { id, raw }: { readonly id: string; readonly raw: unknown },
): Promise<ListingCaseOutput> {
  const at = clock.now();
  const holder = documentHolder(raw);
  const bornOn = (await findBirthdays(db, [holder]))(holder);
  const judged = judgeListing(raw, { id, provider: organization.name, receivedOn: dayOf(at), bornOn });
  if (!judged.ok) throw refusalProblem(judged);
  const { subject, facts, responsible, timeLimits } = judged;
  const digest = hash('sha256', JSON.stringify([subject, facts, responsible, timeLimits]), 'base64url');

  return db.transaction().execute(async (transaction) => {
    const current = await findListing(transaction, id);
    if (current !== undefined && current.ownerId !== organization.id) throw notYours();
    if (current?.digest === digest) return listingOutput(current.listing, at);
    if (current !== undefined && !mayReplace(current.listing)) {
      throw new ProblemError('conflict', 'notice was given: what was announced is decided by its steps');
    }
    const listing = draftCase(facts, timeLimits);
    await putListing(transaction, {
      id,
      ownerId: organization.id,
      subject,
      responsible,
      listing,
      digest,
      dataChange: 0,
    });
    await noteStep(transaction, { listingId: id, type: 'supply', organizationId: organization.id, operator, at });
    return listingOutput(listing, at);
  });
}
