/** A refusal after authentication is a query: it stands in the log, and its problem says where (D1, contract §2). */
import type { Context } from '../context.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { appendQuery, type Inquiry } from './append-query.ts';
import { disclosedSubject } from './disclosed-subject.ts';
import { refusedColumns } from './query-columns.ts';

/**
 * The problem with its `queryId`, once the refusal is durable.
 * @throws ProblemError `log.unavailable`
 */
export async function refuseQuery(context: Context, inquiry: Inquiry, problem: ProblemError): Promise<ProblemError> {
  const { subject } = inquiry.asked;
  const { queryId } = await appendQuery(context, inquiry, {
    columns: refusedColumns(problem),
    dataVersion: '',
    // Without its name: a refusal tells nothing of whom it is about.
    subject: subject === undefined ? {} : disclosedSubject(subject, undefined),
    entries: [],
    endsAtLatest: undefined,
  });
  problem.queryId = queryId;
  return problem;
}
