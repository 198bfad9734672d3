/** A record held against the law, ready to be written. */
import { createHash } from 'node:crypto';
import type { IngestedEntry } from '@credit-check/domain/ingest/judge-record';
import type { IngestedSubject } from '@credit-check/domain/ingest/judge-subject';
import type { IngestRefusal } from '@credit-check/domain/ingest/refusal';
import { ProblemError } from '../http/problem-error.ts';
import { type SubjectKey, subjectKey } from '../store/subject-key.ts';

export interface JudgedRecord {
  readonly id: string;
  readonly subject: IngestedSubject;
  readonly subjectKey: SubjectKey;
  readonly entry: IngestedEntry;
  /** Of the content as supplied: who it is about and what it says. */
  readonly digest: string;
}

export function judgedRecord(id: string, subject: IngestedSubject, entry: IngestedEntry): JudgedRecord {
  const key = subjectKey(subject);
  return { id, subject, subjectKey: key, entry, digest: digestContent(key, entry) };
}

export function digestContent(key: SubjectKey, { type, facts }: IngestedEntry): string {
  return createHash('sha256')
    .update(`${type}\n${key}\n${JSON.stringify(facts)}`)
    .digest('base64url');
}

/** A refusal of the domain as the platform answers it. It names fields and articles, never what stands there. */
export function refusalProblem({
  code,
  detail,
  errors,
}: Pick<IngestRefusal, 'code' | 'detail' | 'errors'>): ProblemError {
  return new ProblemError(code, detail, errors === undefined ? {} : { errors });
}
