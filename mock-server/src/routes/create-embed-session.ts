import type { EmbedSessionRequest } from '@credit-check/domain/contract/embed';
import { EMBED_SECONDS_MAX } from '@credit-check/domain/contract/embed';
import { operations } from '@credit-check/domain/contract/operations';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate } from '../query/authenticate.ts';
import { checkPurpose } from '../query/authorise.ts';
import { changeOnce } from '../query/change-once.ts';
import type { Querier } from '../query/querier.ts';
import { defineCheckingRoute } from '../routing/route.ts';
import { putEmbedSession, type StoredEmbedSession } from '../store/embed-sessions.ts';
import { type SubjectKey, subjectKey } from '../store/subject-key.ts';

/**
 * Mints a session. Whether a consent stands is judged when it is used: a page can then say that consent is still awaited.
 * The token is never stored, only what it is signed from.
 */
export const createEmbedSession = defineCheckingRoute('createEmbedSession', async (input, context) => {
  const querier = await authenticate(context, input, operations.createEmbedSession.access);
  const { body, idempotencyKey: key } = input;
  if (!body.ok) throw body.problem;
  const session = sessionOf(context, querier, body.value);
  const minted = await changeOnce(
    context,
    querier,
    { operationId: 'createEmbedSession', id: '', key, raw: body.raw },
    async (transaction) => {
      await putEmbedSession(transaction, session);
      return session;
    },
  );
  return { session: await context.embedTokens.sign(minted), expiresAt: formatInstant(minted.expiresAt) };
});

/** @throws ProblemError `basis.not-permitted`, `purpose.invalid`, `subject.malformed` */
function sessionOf(context: Context, querier: Querier, request: EmbedSessionRequest): StoredEmbedSession {
  const { origin, basis, purpose, consentId, ttlSeconds = EMBED_SECONDS_MAX } = request;
  if (!querier.bases.includes(basis))
    throw new ProblemError('basis.not-permitted', 'your organisation may not ask on it');
  if (basis !== 'public' && basis !== 'authorized') {
    throw new ProblemError('basis.not-permitted', 'what an authority learned is not shown on a page (BT29, GX25)');
  }
  const otherPurpose = checkPurpose(querier, request);
  if (otherPurpose !== undefined) throw otherPurpose;
  const createdAt = Math.floor(context.clock.realNow() / 1000) * 1000;
  return {
    id: `ems_${Buffer.from(context.randomBytes(16)).toString('base64url')}`,
    credentialId: querier.credentialId,
    origin,
    subjects: [...new Set(request.subjects.map((subject) => keyOf(subject, basis)))],
    basis,
    purpose,
    consentId,
    createdAt,
    expiresAt: createdAt + ttlSeconds * 1000,
  };
}

function keyOf(reference: EmbedSessionRequest['subjects'][number], basis: EmbedSessionRequest['basis']): SubjectKey {
  const parsed = parseSubject(reference);
  if (!parsed.ok) throw new ProblemError('subject.malformed', parsed.reason);
  if (parsed.subject.kind === 'person' && basis === 'public') {
    throw new ProblemError('basis.not-permitted', 'a person is shown with their consent only (GX25)');
  }
  return subjectKey(parsed.subject);
}
