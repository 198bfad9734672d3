/** Judges what a provider supplies, with what the platform knows of its subjects. Nothing is written here. */
import { subjectReferenceSchema } from '@credit-check/domain/contract/subject';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import { judgeRecord } from '@credit-check/domain/ingest/judge-record';
import { type Day, dayOf } from '@credit-check/domain/time/day';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { findSubjects } from '../store/put-subjects.ts';
import { type SubjectKey, subjectKey } from '../store/subject-key.ts';
import type { Provider } from './authenticate-provider.ts';
import { type JudgedRecord, judgedRecord, refusalProblem } from './judged-record.ts';

export interface SuppliedRecord {
  readonly id: string;
  /** Parsed JSON from outside. */
  readonly raw: unknown;
}

export type Judged = JudgedRecord | { readonly id: string; readonly problem: ProblemError };

/** In the order supplied. */
export async function judgeSupplied(
  db: Kysely<Database>,
  clock: Clock,
  { organization }: Provider,
  supplied: readonly SuppliedRecord[],
): Promise<Judged[]> {
  const receivedOn = dayOf(clock.now());
  const birthdays = await findBirthdays(
    db,
    supplied.map(({ raw }) => documentHolder(raw)),
  );
  return supplied.map(({ id, raw }) => {
    const bornOn = birthdays(documentHolder(raw));
    const judgement = judgeRecord(raw, { id, provider: organization.name, receivedOn, bornOn });
    if (!judgement.ok) return { id, problem: refusalProblem(judgement) };
    return judgedRecord(id, judgement.subject, judgement.entry);
  });
}

/** The subject of `{ subject }` where its identifier does not tell the day of birth: the platform may know it (S3). */
export function documentHolder(raw: unknown): SubjectKey | undefined {
  const subject = (raw as { subject?: { scheme?: unknown } } | null | undefined)?.subject;
  if (subject?.scheme !== 'passport') return undefined;
  const reference = subjectReferenceSchema.safeParse(subject);
  const parsed = reference.success ? parseSubject(reference.data) : undefined;
  return parsed?.ok ? subjectKey(parsed.subject) : undefined;
}

/** What the platform knows of the birthdays of these subjects. */
export async function findBirthdays(
  db: Kysely<Database>,
  keys: readonly (SubjectKey | undefined)[],
): Promise<(key: SubjectKey | undefined) => Day | undefined> {
  const asked = new Set(keys.filter((key) => key !== undefined));
  const known = await findSubjects(db, [...asked]);
  return (key) => (key === undefined ? undefined : known.get(key)?.bornOn);
}
