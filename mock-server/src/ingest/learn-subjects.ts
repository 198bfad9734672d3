import type { SubjectFacts } from '@credit-check/domain/disclosure/facts';
import type { IngestedSubject } from '@credit-check/domain/ingest/judge-subject';
import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { findSubjects } from '../store/put-subjects.ts';
import { type SubjectKey, subjectKey } from '../store/subject-key.ts';

/** Whom something supplied is about, and under which jurisdiction's law. */
export interface SuppliedSubject {
  readonly subject: IngestedSubject;
  readonly jurisdiction: string;
}

/** What is new of the subjects: those not known yet, and the names of those known by their code alone. */
export async function learnSubjects(
  transaction: Transaction<Database>,
  supplied: readonly SuppliedSubject[],
): Promise<{ readonly added: SubjectFacts[]; readonly changed: SubjectFacts[] }> {
  const keys = new Set(supplied.map(({ subject }) => subjectKey(subject)));
  const known = await findSubjects(transaction, [...keys]);
  const learnt = new Map<SubjectKey, SubjectFacts>();
  for (const { subject, jurisdiction } of supplied) {
    const { scheme, id, kind, name, bornOn } = subject;
    const key = subjectKey(subject);
    const before = learnt.get(key) ?? known.get(key);
    if (before === undefined) {
      const facts = { scheme, id, kind, name: name ?? id, jurisdiction, hidesPositiveRecords: false };
      learnt.set(key, { ...facts, ...(bornOn !== undefined && { bornOn }) });
    } else if (before.name === id && name !== undefined) {
      learnt.set(key, { ...before, name });
    }
  }
  const added: SubjectFacts[] = [];
  const changed: SubjectFacts[] = [];
  for (const [key, facts] of learnt) (known.has(key) ? changed : added).push(facts);
  return { added, changed };
}
