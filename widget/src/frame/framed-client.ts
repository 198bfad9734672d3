/** Asks what a session allows, from the platform's own frame. */

import { createAsk } from '@credit-check/api-client/queries/ask';
import { readAnswer } from '@credit-check/api-client/transport/read-answer';
import { createSend } from '@credit-check/api-client/transport/send';
import type { Answer } from '@credit-check/domain/contract/answer';
import type { EmbedSession } from '@credit-check/domain/contract/embed';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import { newIdempotencyKey } from '../page/new-idempotency-key.ts';
import { pageClock } from '../page-clock.ts';
import { problemShape } from '../wire/answer-shape.ts';
import { createBadgeCall, parseBy } from '../wire/create-badge-call.ts';
import { embedSessionShape } from '../wire/session-shape.ts';

const forms = { answer: parseBy<EmbedSession>(embedSessionShape), problem: parseBy<Problem>(problemShape) };

/** @param wanted whom the page named, of the session's subjects; empty where there is but one */
export async function askFramed(
  platform: string,
  session: string,
  wanted: string,
  signal: AbortSignal,
): Promise<Answer> {
  const send = createSend({
    platform,
    credential: session,
    fetch: (request) => fetch(request),
    clock: pageClock,
    random: Math.random,
    newIdempotencyKey,
  });
  const opened = await send({ method: 'POST', path: '/v1/embed-sessions/open', signal }, (received) =>
    readAnswer(received, forms, pageClock.now()),
  );
  const { basis, purpose, consentId } = opened;
  const subject = pickSubject(opened, wanted);
  const ask = createAsk(createBadgeCall(send, pageClock), pageClock);
  return ask.one(
    { subject, basis, purpose, ...(consentId !== undefined && { consentId }), receipt: 'reference' },
    { signal },
  );
}

/** One the session is not for is asked about too: the platform refuses it, and the refusal stands in the log. */
function pickSubject({ subjects }: EmbedSession, wanted: string): SubjectReference {
  const isTheOne = wanted === '' && subjects.length === 1;
  const picked = isTheOne ? subjects[0] : subjects.find(({ id }) => id === wanted.toUpperCase());
  return picked ?? { scheme: 'resident-id', id: wanted || '-' };
}
