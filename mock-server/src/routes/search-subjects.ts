import { operations } from '@credit-check/domain/contract/operations';
import { ProblemError } from '../http/problem-error.ts';
import { appendQuery } from '../query/append-query.ts';
import { authenticate } from '../query/authenticate.ts';
import { idempotently } from '../query/idempotently.ts';
import { createLoaders } from '../query/loaders.ts';
import { searchedColumns } from '../query/query-columns.ts';
import { refuseQuery } from '../query/refuse-query.ts';
import { repeatRefusal } from '../query/repeat-query.ts';
import { checkName, searchSubjects as search } from '../query/search-subjects.ts';
import { defineCheckingRoute } from '../routing/route.ts';

/** Organisations by name. The search stands in the asker's log, with the name sought; in nobody's file. */
export const searchSubjects = defineCheckingRoute('searchSubjects', async (input, context) => {
  const querier = await authenticate(context, input, operations.searchSubjects.access);
  const { body, idempotencyKey: key } = input;
  const asked = { basis: 'public' } as const;
  const refuse = (problem: ProblemError) =>
    refuseQuery(context, { querier, asked, at: context.clock.now(), mark: undefined }, problem);
  return idempotently(
    context,
    querier,
    { operationId: 'searchSubjects', key, raw: body.raw, refuse },
    async ({ queryIdAt, markAt }) => {
      const inquiry = { querier, asked, at: context.clock.now(), mark: markAt(0) };
      const earlier = queryIdAt(0);
      const problem = body.ok ? (checkBasis(querier.bases) ?? checkName(body.value.name)) : body.problem;
      if (!body.ok || problem !== undefined) {
        if (earlier !== undefined) {
          throw await repeatRefusal(createLoaders(context.db, querier.owner, inquiry.at), earlier);
        }
        throw await refuseQuery(context, inquiry, problem ?? new ProblemError('request.malformed'));
      }
      const candidates = await search(context, body.value);
      if (earlier === undefined) await appendQuery(context, inquiry, searchOutcome(body.value.name));
      return { candidates };
    },
  );
});

function checkBasis(bases: readonly string[]): ProblemError | undefined {
  return bases.includes('public')
    ? undefined
    : new ProblemError('basis.not-permitted', 'organisations are searched for on the basis public');
}

function searchOutcome(name: string) {
  const subject = { name };
  return { columns: searchedColumns, dataVersion: '', subject, entries: [], endsAtLatest: undefined };
}
