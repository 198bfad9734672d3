/** Consent, from both sides (contract §2, D3, C4): organisations ask, subjects decide. Others' are `not-found`. */
import {
  consentDetailSchema,
  consentFiltersSchema,
  consentGrantSchema,
  consentRequestedSchema,
  consentRequestSchema,
  consentSchema,
  redemptionSchema,
  shareCodeRequestSchema,
  shareCodeSchema,
} from './consent.ts';
import { callerProblems, type Operation } from './operation.ts';
import { pageSchema } from './primitives.ts';

const both = ['user', 'secret'] as const;
const subjects = ['user'] as const;
const stepProblems = [...callerProblems, 'not-found', 'conflict', 'log.unavailable'] as const;
const askProblems = [
  ...callerProblems,
  'purpose.invalid',
  'consent.too-broad',
  'conflict',
  'payload.too-large',
] as const;
const step = { method: 'POST', status: 200, response: consentDetailSchema } as const;

export const consentOperations = {
  requestConsent: {
    method: 'POST',
    path: '/v1/consents',
    summary: 'Ask a subject for consent: one purpose, named categories, an end, a number of queries',
    tag: 'consents',
    access: both,
    body: consentRequestSchema,
    status: 201,
    response: consentRequestedSchema,
    problems: [
      ...askProblems,
      'basis.not-permitted',
      'subject.malformed',
      'subject.not-disclosable',
      'log.unavailable',
    ],
  },
  listConsents: {
    method: 'GET',
    path: '/v1/consents',
    summary: "One's own organisation's consents, the last requested first",
    tag: 'consents',
    access: both,
    query: consentFiltersSchema,
    status: 200,
    response: pageSchema(consentSchema),
    problems: callerProblems,
  },
  getConsent: {
    method: 'GET',
    path: '/v1/consents/{id}',
    summary: 'One consent, with a receipt for each change of its state',
    tag: 'consents',
    access: both,
    status: 200,
    response: consentDetailSchema,
    problems: [...callerProblems, 'not-found', 'log.unavailable'],
  },
  withdrawConsent: {
    ...step,
    path: '/v1/consents/{id}/withdraw',
    summary: 'Give a consent back: nothing of what was answered under it is left',
    tag: 'consents',
    access: both,
    problems: stepProblems,
  },
  redeemShareCode: {
    method: 'POST',
    path: '/v1/consents/redeem',
    summary: 'Redeem the share code a subject told you, once',
    tag: 'consents',
    access: both,
    body: redemptionSchema,
    status: 201,
    response: consentSchema,
    problems: [...callerProblems, 'basis.not-permitted', 'consent.required', 'conflict', 'log.unavailable'],
  },
  listSelfConsents: {
    method: 'GET',
    path: '/v1/self/consents',
    summary: 'Who has asked you for consent, and what became of it',
    tag: 'self',
    access: subjects,
    query: consentFiltersSchema,
    status: 200,
    response: pageSchema(consentSchema),
    problems: callerProblems,
  },
  grantConsent: {
    ...step,
    path: '/v1/self/consents/{id}/grant',
    summary: 'Consent to all that was asked for, or to fewer categories; finances need your signature',
    tag: 'self',
    access: subjects,
    body: consentGrantSchema,
    bodyOptional: true,
    problems: [...stepProblems, 'consent.too-broad', 'payload.too-large'],
  },
  refuseConsent: {
    ...step,
    path: '/v1/self/consents/{id}/refuse',
    summary: 'Refuse: nothing follows from it, and no reason is needed',
    tag: 'self',
    access: subjects,
    problems: stepProblems,
  },
  withdrawOwnConsent: {
    ...step,
    path: '/v1/self/consents/{id}/withdraw',
    summary: 'Withdraw a consent, with effect at once',
    tag: 'self',
    access: subjects,
    problems: stepProblems,
  },
  createShareCode: {
    method: 'POST',
    path: '/v1/self/share-codes',
    summary: 'Offer consent by a short code that one organisation can redeem, once; it is shown this one time',
    tag: 'self',
    access: subjects,
    body: shareCodeRequestSchema,
    status: 201,
    response: shareCodeSchema,
    problems: askProblems,
  },
} as const satisfies Record<string, Operation>;
