/**
 * The path of one query: authorise → find → disclose → log → answer. The only place an answer comes from; who asks is
 * authenticated already. A batch sends each of its items down this path.
 */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { Category } from '@credit-check/domain/contract/categories';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import { disclose } from '@credit-check/domain/disclosure/disclose';
import type { Grant } from '@credit-check/domain/disclosure/grant';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { IdempotencyMark } from '../store/idempotency-keys.ts';
import { subjectKey } from '../store/subject-key.ts';
import type { Asked, PartlyAsked } from './asked.ts';
import { authorise, checkFound } from './authorise.ts';
import { buildAnswer } from './build-answer.ts';
import { checkAtLeaving } from './check-at-leaving.ts';
import type { Loaders } from './loaders.ts';
import { logAnswer } from './log-answer.ts';
import type { Querier } from './querier.ts';
import { makeReceipt } from './receipt.ts';
import { refuseQuery } from './refuse-query.ts';

/** Who asks, and what the queries of one request share. */
export interface Asking {
  readonly querier: Querier;
  readonly loaders: Loaders;
  readonly mark: IdempotencyMark | undefined;
  /** Only these, where the question is narrower than its basis. */
  readonly categories?: readonly Category[];
}

/** @throws ProblemError the refusal, durable and with its `queryId`; or what kept the platform from answering at all */
export async function answerQuery(context: Context, asking: Asking, request: QueryRequest): Promise<Answer> {
  const { querier, loaders } = asking;
  const { subject: reference, receipt, ...rest } = request;
  const refuse = (asked: PartlyAsked, problem: ProblemError) =>
    refuseQuery(context, { ...asking, asked, at: context.clock.now() }, problem);

  const parsed = parseSubject(reference);
  if (!parsed.ok) throw await refuse(rest, new ProblemError('subject.malformed', parsed.reason));
  const asked: Asked = { ...rest, subject: parsed.subject };

  const authorised = await authorise(querier, asked, loaders, context.clock.now());
  if (!authorised.ok) throw await refuse(asked, authorised.problem);
  const grant = narrow(authorised.grant, asking.categories);

  await context.beforeFind?.(asked.subject);
  const key = subjectKey(asked.subject);
  for (;;) {
    const found = await loaders.files.load(key);
    const at = context.clock.now();
    const forbidden = checkFound(found.file, grant, at);
    if (forbidden !== undefined) throw await refuse(asked, forbidden);
    const disclosure = disclose(found.file, grant, at);

    const logged = await logAnswer(context, { ...asking, asked, at }, { found, grant, disclosure });
    if (logged.ok) {
      const over = await checkAtLeaving(context, asking, asked);
      if (over !== undefined) throw over;
      return buildAnswer(logged.parts, makeReceipt(logged.query, receipt), context.settings);
    }
    if (logged.problem !== undefined) throw await refuse(asked, logged.problem);
    // A provider changed what would have been shown between finding and logging it.
    loaders.files.clear(key);
  }
}

function narrow(grant: Grant, categories: readonly Category[] | undefined): Grant {
  const { scope } = grant;
  if (categories === undefined) return grant;
  return { ...grant, scope: scope === 'all' ? categories : scope.filter((one) => categories.includes(one)) };
}
