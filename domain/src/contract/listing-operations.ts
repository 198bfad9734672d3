/** What an authority does with its severe listings (contract §2, L1 to L5). Its own only: others' are `not-found`. */
import { listingInputSchema } from './listing-input.ts';
import { listingCaseOutputSchema } from './listing-output.ts';
import { listingStepInputs } from './listing-steps.ts';
import { callerProblems, type Operation } from './operation.ts';

const listing = {
  tag: 'severe-lists',
  access: ['user', 'secret'],
  status: 200,
  response: listingCaseOutputSchema,
} as const;
const stepProblems = [...callerProblems, 'not-found', 'conflict', 'payload.too-large'] as const;
const step = { ...listing, method: 'POST', problems: stepProblems } as const;

export const listingOperations = {
  putListing: {
    ...listing,
    method: 'PUT',
    path: '/v1/severe-listings/{id}',
    summary: 'Supply a severe listing; it is disclosed to nobody until it is served',
    body: listingInputSchema,
    problems: [
      ...stepProblems,
      'subject.malformed',
      'listing.incomplete',
      'measure.not-listed',
      'record.minor',
      'record.prohibited-data',
    ],
  },
  notifyListing: {
    ...step,
    path: '/v1/severe-listings/{id}/notify',
    summary: 'The subject was told what is intended, why, and that it may object',
    body: listingStepInputs.notify,
    bodyOptional: true,
  },
  objectListing: {
    ...step,
    path: '/v1/severe-listings/{id}/object',
    summary: 'The subject has objected',
    body: listingStepInputs.object,
    bodyOptional: true,
  },
  verifyListing: {
    ...step,
    path: '/v1/severe-listings/{id}/verify',
    summary: 'The objection was verified and answered',
    body: listingStepInputs.verify,
  },
  requestHearingListing: {
    ...step,
    path: '/v1/severe-listings/{id}/request-hearing',
    summary: 'The subject asks for a hearing about the answer to its objection',
    body: listingStepInputs['request-hearing'],
    bodyOptional: true,
  },
  hearListing: {
    ...step,
    path: '/v1/severe-listings/{id}/hear',
    summary: 'The hearing was held and answered',
    body: listingStepInputs.hear,
  },
  decideListing: {
    ...step,
    path: '/v1/severe-listings/{id}/decide',
    summary: 'The listing was decided',
    body: listingStepInputs.decide,
    bodyOptional: true,
    problems: [...stepProblems, 'listing.incomplete', 'measure.not-listed'],
  },
  serveListing: {
    ...step,
    path: '/v1/severe-listings/{id}/serve',
    summary: 'The decision was served: the listing is disclosed from now on',
    body: listingStepInputs.serve,
    bodyOptional: true,
    problems: [...stepProblems, 'listing.incomplete'],
  },
  requestExitListing: {
    ...step,
    path: '/v1/severe-listings/{id}/request-exit',
    summary: 'The subject asks to leave the list; the operator forwards what came to it',
    body: listingStepInputs['request-exit'],
    bodyOptional: true,
  },
  refuseExitListing: {
    ...step,
    path: '/v1/severe-listings/{id}/refuse-exit',
    summary: 'The subject does not leave the list, and why',
    body: listingStepInputs['refuse-exit'],
  },
  removeListing: {
    ...step,
    path: '/v1/severe-listings/{id}/remove',
    summary: 'The subject has left the list: it goes from every answer, also from stored ones',
    body: listingStepInputs.remove,
    bodyOptional: true,
  },
} as const satisfies Record<string, Operation>;
