/** Second step: basis, purpose, duty and consent become a grant, or the reason there is none (contract "Which one"). */
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import type { Grant } from '@credit-check/domain/disclosure/grant';
import { type Refusal, refuseDisclosure } from '@credit-check/domain/disclosure/refuse-disclosure';
import type { EpochMs } from '@credit-check/domain/time/instant';
import { ProblemError } from '../http/problem-error.ts';
import { subjectKey } from '../store/subject-key.ts';
import type { Asked } from './asked.ts';
import { checkConsent, consentExpired } from './check-consent.ts';
import { checkSession } from './check-session.ts';
import type { Loaders } from './loaders.ts';
import type { Querier } from './querier.ts';

export type Authorisation =
  | { readonly ok: true; readonly grant: Grant }
  | { readonly ok: false; readonly problem: ProblemError };

/** Second step of every query: what the querier may see of the subject, or why nothing. A refusal is a value: it is logged like an answer. */
export async function authorise(
  querier: Querier,
  asked: Asked,
  loaders: Loaders,
  now: EpochMs,
): Promise<Authorisation> {
  const problem =
    checkBasis(querier, asked) ??
    checkSession(querier, asked) ??
    checkSubject(asked, now) ??
    checkSelf(querier, asked) ??
    checkPurpose(querier, asked) ??
    checkDuty(asked);
  if (problem !== undefined) return { ok: false, problem };
  if (asked.basis !== 'authorized') return { ok: true, grant: { basis: asked.basis, scope: 'all' } };

  const consent = asked.consentId === undefined ? undefined : await loaders.consents.load(asked.consentId);
  const lacking = checkConsent(consent, querier, asked, now);
  if (consent === undefined || lacking !== undefined) return { ok: false, problem: lacking! };
  const { categories, expiresAt } = consent;
  return { ok: true, grant: { basis: 'authorized', scope: categories, consentEndsAt: expiresAt } };
}

function checkBasis({ bases }: Querier, { basis }: Asked): ProblemError | undefined {
  return bases.includes(basis)
    ? undefined
    : notPermitted(`this credential may ask on: ${bases.join(', ') || 'no basis'}`);
}

/** What the identifier alone forbids. A passport does not tell the day of birth: its file will (`checkFound`). */
function checkSubject({ subject, basis }: Asked, now: EpochMs): ProblemError | undefined {
  const refusal = refuseDisclosure(subject, basis, now);
  const untold = refusal?.code === 'subject.not-disclosable' && subject.bornOn === undefined;
  return refusal === undefined || untold ? undefined : refused(refusal);
}

/** What is only known once the facts are found: whether the subject is of age (S3), and that time has not run out. */
export function checkFound(file: CreditFile | undefined, grant: Grant, at: EpochMs): ProblemError | undefined {
  if (grant.consentEndsAt !== undefined && grant.consentEndsAt <= at) return consentExpired();
  const refusal = file && refuseDisclosure(file.subject, grant.basis, at);
  return refusal && refused(refusal);
}

function refused({ code, rules }: Refusal): ProblemError {
  return new ProblemError(code, `by ${rules.join(', ')}`);
}

function checkSelf({ self }: Querier, { basis, subject }: Asked): ProblemError | undefined {
  if (basis !== 'self' || (self !== undefined && subjectKey(self) === subjectKey(subject))) return undefined;
  return notPermitted('on the basis self a subject asks about itself only');
}

/** What a key is fixed to, whatever is asked with it or minted from it. */
export function checkPurpose(
  { purposes }: Pick<Querier, 'purposes'>,
  { purpose }: Pick<Asked, 'purpose'>,
): ProblemError | undefined {
  if (purposes === 'any' || purposes.includes(purpose.code)) return undefined;
  return new ProblemError('purpose.invalid', `this key is fixed to: ${purposes.join(', ')}`);
}

function checkDuty({ basis, duty }: Asked): ProblemError | undefined {
  if (basis !== 'ex-officio' || duty !== undefined) return undefined;
  return new ProblemError('duty.required', 'state the matter and its legal basis (GX30, BT28)');
}

function notPermitted(detail: string): ProblemError {
  return new ProblemError('basis.not-permitted', detail);
}
