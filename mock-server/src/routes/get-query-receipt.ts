import { operations } from '@credit-check/domain/contract/operations';
import { authenticate } from '../query/authenticate.ts';
import { checkMayRead, findOwnQuery } from '../query/own-query.ts';
import { rebuildReceipt } from '../query/rebuild-answer.ts';
import { defineRoute } from '../routing/route.ts';

/** The receipt of a query, of a refusal too, with the openings that live (contract §6). */
export const getQueryReceipt = defineRoute('getQueryReceipt', async (input, context) => {
  const querier = await authenticate(context, input, operations.getQueryReceipt.access);
  const { query, loaders } = await findOwnQuery(context, querier, input.params.queryId);
  const notTheirs = checkMayRead(querier, query);
  if (notTheirs !== undefined) throw notTheirs;
  return rebuildReceipt(context, query, loaders);
});
