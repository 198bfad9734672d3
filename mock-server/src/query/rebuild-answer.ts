/** An answer of the past, less what has ended since: rebuilt from the openings that live (contract §2, §6). */
import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import { computeStatus } from '@credit-check/domain/disclosure/compute-status';
import { readOpenings } from '@credit-check/domain/receipt/read-openings';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import type { ProblemError } from '../http/problem-error.ts';
import type { StoredQuery } from '../store/find-queries.ts';
import { buildAnswer } from './build-answer.ts';
import { checkConsentStands } from './check-consent.ts';
import type { Loaders } from './loaders.ts';
import { storedPurpose } from './log-entry.ts';
import { fullReceipt } from './receipt.ts';

/** Why nothing of this answer is shown any more: its consent is withdrawn or over. None where it rests on none. */
export async function checkAnswerStands(
  query: StoredQuery,
  loaders: Loaders,
  now: EpochMs,
): Promise<ProblemError | undefined> {
  if (query.basis !== 'authorized' || query.consent_id === null) return undefined;
  return checkConsentStands(await loaders.consents.load(query.consent_id), now);
}

/** The answer; undefined for a refusal, and where its own openings are destroyed (D7). Check that it stands first. */
export async function rebuildAnswer(
  context: Context,
  query: StoredQuery,
  loaders: Loaders,
  wish: QueryRequest['receipt'] = 'full',
): Promise<Answer | undefined> {
  const { query_id: queryId, log_index: index, basis, refresh_by: refreshBy } = query;
  const purpose = storedPurpose(query);
  if (query.outcome === 'refused' || basis === null || refreshBy === null || purpose === undefined) return undefined;
  const openings = await loaders.openings.load(queryId);
  const opened = readOpenings(openings.map(({ disclosure }) => disclosure));
  if (opened.subject === undefined) return undefined;
  return buildAnswer(
    {
      queryId,
      asOf: query.at,
      refreshBy,
      basis,
      purpose,
      jurisdiction: query.jurisdiction ?? undefined,
      // Our own opening: written from a `DisclosedSubject`.
      subject: opened.subject as unknown as DisclosedSubject,
      status: query.fixed_status ?? computeStatus(opened),
      scope: query.scope === null ? 'all' : JSON.parse(query.scope),
      entries: opened,
    },
    wish === 'full' ? await rebuildReceipt(context, query, loaders) : { queryId, index },
    context.settings,
  );
}

/** The receipt with the openings that live; of a consent that is over none but querier, subject and purpose. */
export async function rebuildReceipt(context: Context, query: StoredQuery, loaders: Loaders): Promise<FullReceipt> {
  const statement = await loaders.statements.load(query.query_id);
  if (statement === undefined) throw new Error('a logged query has no statement');
  const openings = await loaders.openings.load(query.query_id);
  const over = await checkAnswerStands(query, loaders, context.clock.now());
  const shown = over === undefined ? openings : openings.filter(({ until }) => until === null);
  return fullReceipt({
    statement,
    proof: await context.log.proof(query.log_index),
    openings: shown.map(({ disclosure }) => disclosure),
  });
}
