/** How often consent may be asked for, against fishing: by one organisation, of one subject, by the one of the other. */
import { DAY_MS } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Settings } from '../settings.ts';
import { countRequestsSince } from '../store/count-requests-since.ts';
import type { SubjectKey } from '../store/subject-key.ts';

interface RequestLimits {
  readonly byRequester: number;
  readonly ofSubject: number;
  readonly ofSubjectByRequester: number;
}

/** Requests in a day of real time. */
export const requestLimits: Readonly<Record<Settings['limits'], RequestLimits>> = {
  sandbox: { byRequester: 100_000, ofSubject: 10_000, ofSubjectByRequester: 1_000 },
  production: { byRequester: 500, ofSubject: 20, ofSubjectByRequester: 3 },
};

/**
 * Counts alike whether the platform knows the subject or not.
 * @throws ProblemError `rate.limited`
 */
export async function checkRequestLimits(
  { db, clock, settings }: Context,
  organizationId: string,
  subjectKey: SubjectKey,
): Promise<void> {
  const limits = requestLimits[settings.limits];
  const now = clock.realNow();
  const since = now - DAY_MS;
  const counts = [
    [limits.ofSubjectByRequester, await countRequestsSince(db, since, { organizationId, subjectKey })],
    [limits.ofSubject, await countRequestsSince(db, since, { subjectKey })],
    [limits.byRequester, await countRequestsSince(db, since, { organizationId })],
  ] as const;
  const full = counts.find(([limit, { count }]) => count >= limit);
  if (full === undefined) return;
  const [, { oldest }] = full;
  throw new ProblemError('rate.limited', 'consent was asked for too often in a day', {
    retryAfter: (oldest + DAY_MS - now) / 1000,
  });
}
