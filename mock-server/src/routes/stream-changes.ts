import { operations } from '@credit-check/domain/contract/operations';
import { CHANGES_QUERIES_MAX } from '@credit-check/domain/contract/superseded';
import { findFollowable } from '../changes/find-followable.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute, type RouteInput } from '../routing/route.ts';

/**
 * Says when answers are no longer current. What is asked for again is compared afresh, so a stream that broke off misses
 * nothing, whatever `Last-Event-ID` says, and says nothing about an answer that is as it was.
 */
export const streamChanges = defineRoute('streamChanges', async (input, context) => {
  const querier = await authenticate(context, input, operations.streamChanges.access);
  const queryIds = new Set(input.body.queryIds);
  if (queryIds.size > CHANGES_QUERIES_MAX) {
    throw new ProblemError('payload.too-large', `one stream follows at most ${CHANGES_QUERIES_MAX} answers`);
  }
  const queries = await findFollowable(context.db, querier, [...queryIds]);
  const { credential, origin, address } = input;
  // Visitors of a site share its key, so each has streams of its own.
  const isShared = querier.kind === 'publishable' || querier.kind === 'session';
  return context.changes.open(
    {
      holder: isShared ? `${querier.credentialId} ${address}` : querier.credentialId,
      credential: `${credential} ${origin}`,
      mayStillFollow: () => stillStands(context, input),
    },
    queries,
  );
});

async function stillStands(
  context: Context,
  { credential, origin, requestId }: RouteInput<undefined, unknown>,
): Promise<boolean> {
  try {
    await authenticate(context, { credential, origin, requestId }, operations.streamChanges.access);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && /^(credential|origin)\./.test(error.code)) return false;
    throw error;
  }
}
