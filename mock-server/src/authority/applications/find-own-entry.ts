/** What is held about a subject, by the id its own file shows: for what the subject asks to have changed. */
import type { EvaluationFacts, ListingFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { findListing } from '../../store/listing-cases.ts';
import { findCurrentVersions } from '../../store/record-versions.ts';
import { type SubjectKey, subjectKey } from '../../store/subject-key.ts';

export type OwnEntry =
  | { readonly type: 'record'; readonly ownerId: string; readonly facts: RecordFacts }
  | { readonly type: 'evaluation'; readonly ownerId: string; readonly facts: EvaluationFacts }
  | { readonly type: 'listing'; readonly ownerId: string; readonly facts: ListingFacts };

/** @throws ProblemError `not-found`, another's like one that does not exist; `conflict` for a listing on its way */
export async function findOwnEntry<Type extends OwnEntry['type']>(
  db: Kysely<Database>,
  key: SubjectKey,
  { type, id }: { readonly type: Type; readonly id: string },
): Promise<Extract<OwnEntry, { type: Type }>> {
  const entry = type === 'listing' ? await findOwnListing(db, key, id) : await findOwnVersion(db, key, id);
  if (entry?.type !== type) throw new ProblemError('not-found', `there is no such ${type} in your file`);
  return entry as Extract<OwnEntry, { type: Type }>;
}

async function findOwnVersion(db: Kysely<Database>, key: SubjectKey, id: string): Promise<OwnEntry | undefined> {
  const current = (await findCurrentVersions(db, [id])).get(id);
  if (current === undefined || current.subject_key !== key || current.content === null) return undefined;
  return { type: current.type, ownerId: current.owner_id, facts: JSON.parse(current.content) };
}

async function findOwnListing(db: Kysely<Database>, key: SubjectKey, id: string): Promise<OwnEntry | undefined> {
  const stored = await findListing(db, id);
  if (stored === undefined || subjectKey(stored.subject) !== key) return undefined;
  const { facts, procedure } = stored.listing;
  if (procedure.state === 'drafted') return undefined;
  if (facts.servedAt === undefined) {
    throw new ProblemError('conflict', 'the listing is not decided and served yet: object within its own procedure');
  }
  return { type: 'listing', ownerId: stored.ownerId, facts };
}
