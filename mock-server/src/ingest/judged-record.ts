/** A record held against the law, ready to be written. */
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
}

/** An entry that may be taken in, under the provider’s own name for it. */
export function judgedRecord(id: string, subject: IngestedSubject, entry: IngestedEntry): JudgedRecord {
  return { id, subject, subjectKey: subjectKey(subject), entry, content: JSON.stringify(entry.facts) };
}

/** A refusal of the domain as the platform answers it. It names fields and articles, never what stands there. */
export function refusalProblem({
  code,
  detail,
  errors,
}: Pick<IngestRefusal, 'code' | 'detail' | 'errors'>): ProblemError {
  return new ProblemError(code, detail, errors === undefined ? {} : { errors });
}
