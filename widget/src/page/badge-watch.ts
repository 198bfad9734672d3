import { type Changes, createChanges } from '@credit-check/api-client/changes/create-changes';
import { createNews } from '@credit-check/api-client/changes/create-news';
import type { Credential } from '@credit-check/api-client/transport/authorise';
import { createOpenStream } from '@credit-check/api-client/transport/open-stream';
import { createWatch, type Watch } from '@credit-check/api-client/watch/create-watch';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { Superseded } from '@credit-check/domain/contract/superseded';
import { pageClock } from '../page-clock.ts';
import { problemShape, supersededShape } from '../wire/answer-shape.ts';
import { parseBy } from '../wire/create-badge-call.ts';

/**
 * A `watch` with news of the platform: one timer and one stream for all it watches.
 * @param heard what the changes pass through on their way
 */
export function createBadgeWatch(
  platform: string,
  credential: Credential,
  heard: (changes: Changes) => Changes = (changes) => changes,
): Watch {
  const clock = pageClock;
  const fetchNow = (request: Request) => fetch(request);
  const parseProblem = parseBy<Problem>(problemShape);
  const open = createOpenStream({ platform, credential, fetch: fetchNow, clock, parseProblem });
  const changes = createChanges({
    open,
    clock,
    random: Math.random,
    parse: parseBy<Superseded>(supersededShape),
  });
  return createWatch(clock, createNews(heard(changes), clock));
}
