/** A record held against the law, ready to be written. */
import { hash } from 'node:crypto';
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
  /** The entry's facts as JSON. */
  readonly content: string;
  /** Of the content as supplied: who it is about and what it says. */
  readonly digest: string;
}

export function judgedRecord(id: string, subject: IngestedSubject, entry: IngestedEntry): JudgedRecord {
  const key = subjectKey(subject);
  const content = JSON.stringify(entry.facts);
  const digest = hash('sha256', `${entry.type}\n${key}\n${content}`, 'base64url');
  return { id, subject, subjectKey: key, entry, content, digest };
}

/** A refusal of the domain as the platform answers it. It names fields and articles, never what stands there. */
export function refusalProblem({
  code,
  detail,
  errors,
}: Pick<IngestRefusal, 'code' | 'detail' | 'errors'>): ProblemError {
  return new ProblemError(code, detail, errors === undefined ? {} : { errors });
}
