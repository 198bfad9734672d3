/** A step of a severe listing's procedure, taken by whom it is for and durable with all that follows from it (L2, L4, L5). */
import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import type { ListingStepInput, ListingStepType } from '@credit-check/domain/contract/listing-steps';
import type { IngestedSubject } from '@credit-check/domain/ingest/judge-subject';
import type { ListingStep } from '@credit-check/domain/severe-list/listing-case';
import { takeStep } from '@credit-check/domain/severe-list/take-step';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { learnSubjects } from '../ingest/learn-subjects.ts';
import type { Database } from '../store/database.ts';
import { forgetEntries } from '../store/forget-entries.ts';
import {
  discloseStoredListing,
  findListing,
  noteStep,
  putListing,
  type StoredListing,
} from '../store/listing-cases.ts';
import { putSubjects } from '../store/put-subjects.ts';
import { recordChange } from '../store/record-change.ts';
import { subjectKey } from '../store/subject-key.ts';
import { forgetExtendedRecords } from './forget-extended-records.ts';
import { listingOutput } from './listing-output.ts';
import { notYours } from './not-yours.ts';
import type { StepTaker } from './step-taker.ts';

export interface AskedStep<Type extends ListingStepType = ListingStepType> {
  readonly id: string;
  readonly type: Type;
  readonly content: ListingStepInput<Type>;
}

/** @throws ProblemError `not-found`, `conflict` where the step is out of order, or what the step lacks */
export async function takeListingStep(
  transaction: Transaction<Database>,
  { clock }: Pick<Context, 'clock'>,
  { by, organizationId, operator, owns }: StepTaker,
  { id, type, content }: AskedStep,
): Promise<ListingCaseOutput> {
  const stored = await findListing(transaction, id);
  if (stored === undefined || !owns(stored)) throw notYours();
  const at = clock.now();
  // Each type comes with its own content, which the compiler cannot follow through the table.
  const taken = takeStep(stored.listing, { ...content, type, by, at } as ListingStep);
  if (!taken.ok) throw new ProblemError(taken.code, taken.detail);
  const { listing } = taken;
  const isShown = type === 'serve' || type === 'remove';
  const dataChange = isShown ? await recordShown(transaction, stored, type) : stored.dataChange;
  const after: StoredListing = { ...stored, listing, dataChange };
  await putListing(transaction, after);
  await noteStep(transaction, { listingId: id, type, organizationId, operator, at });
  if (isShown) await disclose(transaction, after);
  if (type === 'remove') {
    await forgetEntries(transaction, [`listing:${id}`], 'removed-from-list');
    await forgetExtendedRecords(transaction, stored, at, dataChange);
  }
  return listingOutput(listing, at);
}

function recordShown(
  transaction: Transaction<Database>,
  stored: StoredListing,
  type: 'serve' | 'remove',
): Promise<number> {
  return recordChange(transaction, {
    reason: type === 'serve' ? 'listed' : 'removed-from-list',
    subjectKeys: concerned(stored).map(subjectKey),
  });
}

/** The organisation, and in whose files the listing is noted (L4). */
function concerned({ subject, responsible }: StoredListing): IngestedSubject[] {
  return [subject, ...responsible.map((person) => person.subject)];
}

/** On the answers of the organisation from now on, and as a note in the files of those responsible; or off them. */
async function disclose(transaction: Transaction<Database>, stored: StoredListing): Promise<void> {
  const { jurisdiction } = stored.listing.facts;
  await putSubjects(
    transaction,
    await learnSubjects(
      transaction,
      concerned(stored).map((subject) => ({ subject, jurisdiction })),
    ),
  );
  await discloseStoredListing(transaction, stored);
}
