/** Consents for tests: the employer asks persons of the sandbox, whose clock starts on 2026-11-21 at ten. */
import type { ConsentDetail, ConsentRequested, ShareCode } from '@credit-check/domain/contract/consent';
import type { Problem } from '@credit-check/domain/contract/problems';
import { aboutPerson, persons, type Reply, type TestPlatform } from '../query/testing/test-platform.ts';

export const employer = { as: 'sk_sandbox_employer' };
export const agency = { as: 'sk_sandbox_agency' };
export const subject = { as: persons.noConsent };
export const otherSubject = { as: persons.consented };

const terms = {
  purpose: { code: 'hiring', reference: 'HR-7' },
  categories: ['administrative-penalties', 'severe-lists'],
  expiresAt: '2027-01-20T10:00:00+08:00',
  maxUses: 3,
};

export function consentRequest(more: object = {}) {
  return { subject: { scheme: 'resident-id', id: persons.noConsent }, ...terms, ...more };
}

export function shareCodeRequest(more: object = {}) {
  return { ...terms, ...more };
}

export type DetailOrProblem = Omit<ConsentDetail, 'status'> & Omit<Problem, 'status'>;

/** What the tests of consent do over and over. */
export function consentSteps(platform: TestPlatform) {
  const request = (more: object = {}, from: object = employer) =>
    platform.post<ConsentRequested & Problem>('/v1/consents', consentRequest(more), from);
  const step = (id: string, type: 'grant' | 'refuse' | 'withdraw', body: unknown = undefined, from: object = subject) =>
    platform.post<DetailOrProblem>(`/v1/self/consents/${id}/${type}`, body, from);
  return {
    request,
    step,
    /** A consent granted to the employer. */
    async granted(more: object = {}): Promise<string> {
      const { consentId } = (await request(more)).body;
      await step(consentId, 'grant');
      return consentId;
    },
    ask: (consentId: string, more: object = {}, from: object = employer) =>
      platform.ask(aboutPerson(persons.noConsent, { consentId, ...more }), from),
    detail: (id: string, from: object = employer): Promise<Reply<DetailOrProblem>> =>
      platform.get<DetailOrProblem>(`/v1/consents/${id}`, from),
    async shareCode(more: object = {}): Promise<string> {
      return (await platform.post<ShareCode>('/v1/self/share-codes', shareCodeRequest(more), subject)).body.shareCode;
    },
    redeem: (shareCode: string, from: object = employer) =>
      platform.post<DetailOrProblem>('/v1/consents/redeem', { shareCode }, from),
  };
}
