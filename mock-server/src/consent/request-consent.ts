/** An organisation asks a subject for consent (D3). Nothing about it tells whether the platform knows the subject. */
import { refuseTerms } from '@credit-check/domain/consent/judge-terms';
import type { ConsentRequest } from '@credit-check/domain/contract/consent';
import { refuseDisclosure } from '@credit-check/domain/disclosure/refuse-disclosure';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';
import { insertConsent, type StoredConsent } from '../store/consents.ts';
import { isBlocked } from '../store/requester-blocks.ts';
import { type SubjectKey, subjectKey } from '../store/subject-key.ts';
import { checkRequestLimits } from './limit-requests.ts';
import { logConsent } from './log-consent.ts';
import type { Remember } from './log-once.ts';

/**
 * Takes in the request and gives its id. From an organisation the subject has blocked it is taken in like any other, and
 * lapses without having been shown: to be refused is not to be told of (D3, without harm).
 * @throws ProblemError why it is refused; the limits are `rate.limited`
 */
export async function requestConsent(
  context: Context,
  querier: Querier,
  request: ConsentRequest,
  remember?: Remember,
): Promise<string> {
  mayAsk(querier);
  const at = context.clock.now();
  const key = askableSubject(request, at);
  const { purpose, categories, maxUses } = request;
  const terms = { categories, expiresAt: parseInstant(request.expiresAt), maxUses };
  checkTerms(terms, at);
  const checkLimits = (db: Context['db']) => checkRequestLimits({ ...context, db }, querier.organization.id, key);
  await checkLimits(context.db);
  const consent: StoredConsent = {
    ...terms,
    id: newConsentId(context),
    organizationId: querier.organization.id,
    subjectKey: key,
    method: 'request',
    heldBack: await isBlocked(context.db, key, querier.organization.id),
    decided: 'requested',
    purpose,
    requestedCategories: categories,
    ...(request.restrictedFinance && { restrictedFinance: request.restrictedFinance }),
    requestedAt: at,
    uses: 0,
    lastUsedAt: undefined,
  };
  await logConsent(context, {
    consent,
    event: { state: 'requested', at, by: 'organization' },
    write: async (transaction) => {
      // Again: others may have been asked for at the same time.
      await checkLimits(transaction);
      await remember?.(transaction, consent.id);
      await insertConsent(transaction, consent, context.clock.realNow());
      return true;
    },
  });
  return consent.id;
}

/** @throws ProblemError `basis.not-permitted`: who may not use a consent may not ask for one */
export function mayAsk({ bases }: Querier): void {
  if (!bases.includes('authorized')) {
    throw new ProblemError('basis.not-permitted', 'your organisation may not ask on the basis authorized');
  }
}

/** @throws ProblemError `consent.too-broad` or `request.malformed` */
export function checkTerms(terms: Parameters<typeof refuseTerms>[0], now: EpochMs): void {
  const refusal = refuseTerms(terms, now);
  if (refusal === undefined) return;
  const { code, detail, errors } = refusal;
  throw new ProblemError(code, detail, errors === undefined ? {} : { errors });
}

/** 128 random bits: an approval's address cannot be guessed. */
export function newConsentId({ randomBytes }: Pick<Context, 'randomBytes'>): string {
  return `cns_${Buffer.from(randomBytes(16)).toString('base64url')}`;
}

/** Judged by the identifier alone; of a passport the day of birth will be known when it is asked about. */
function askableSubject({ subject: reference }: ConsentRequest, now: EpochMs): SubjectKey {
  const parsed = parseSubject(reference);
  if (!parsed.ok) throw new ProblemError('subject.malformed', parsed.reason);
  const { subject } = parsed;
  const refusal = subject.bornOn === undefined ? undefined : refuseDisclosure(subject, 'authorized', now);
  if (refusal !== undefined) throw new ProblemError(refusal.code, `by ${refusal.rules.join(', ')}`);
  return subjectKey(subject);
}
