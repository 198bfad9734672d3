import { operations } from '@credit-check/domain/contract/operations';
import { formatInstant } from '@credit-check/domain/time/instant';
import { ProblemError } from '../http/problem-error.ts';
import { authenticate } from '../query/authenticate.ts';
import { defineRoute } from '../routing/route.ts';
import { parseSubjectKey } from '../store/subject-key.ts';

/** Tells the frame what its session is good for, so that no page has to hold a person's number. */
export const openEmbedSession = defineRoute('openEmbedSession', async (input, context) => {
  const { session } = await authenticate(context, input, operations.openEmbedSession.access);
  if (!session?.isFrame) throw new ProblemError('origin.not-allowed', "for the platform's own frame");
  const { origin, subjects, basis, purpose, consentId, expiresAt } = session;
  return {
    origin,
    subjects: [...subjects].map(parseSubjectKey),
    basis,
    purpose,
    ...(consentId !== undefined && { consentId }),
    expiresAt: formatInstant(expiresAt),
  };
});
