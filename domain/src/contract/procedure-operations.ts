/** Objections, repairs and exits: what subjects ask for, and what the operator and providers make of it (contract §2, O1 to O4, L5). */
import { deadlineOutputSchema, deadlineQuerySchema } from './deadline-output.ts';
import { listingCaseOutputSchema } from './listing-output.ts';
import {
  applicationFilterSchema,
  objectionInputSchema,
  objectionOutputSchema,
  objectionStepInputs,
} from './objection.ts';
import { callerProblems, type Operation } from './operation.ts';
import { pageSchema } from './primitives.ts';
import { exitInputSchema, repairInputSchema, repairOutputSchema, repairStepInputs } from './repair.ts';

const ofSubject = { tag: 'procedures', access: ['user'] } as const;
const ofStaff = { tag: 'procedures', access: ['user', 'secret'] } as const;
const changeProblems = [...callerProblems, 'not-found', 'conflict', 'payload.too-large'] as const;

const file = { ...ofSubject, method: 'POST', status: 201, problems: changeProblems } as const;
const ownList = {
  ...ofSubject,
  method: 'GET',
  status: 200,
  query: applicationFilterSchema,
  problems: callerProblems,
} as const;
const list = { ...ownList, ...ofStaff } as const;
const objectionStep = {
  ...ofStaff,
  method: 'POST',
  status: 200,
  response: objectionOutputSchema,
  problems: changeProblems,
} as const;
const repairStep = { ...objectionStep, response: repairOutputSchema } as const;

export const procedureOperations = {
  createObjection: {
    ...file,
    path: '/v1/self/objections',
    summary: 'Object to a record, an omission, a listing, a measure or an evaluation of one’s own',
    body: objectionInputSchema,
    response: objectionOutputSchema,
  },
  listOwnObjections: {
    ...ownList,
    path: '/v1/self/objections',
    summary: 'One’s own objections, those under way first',
    response: pageSchema(objectionOutputSchema),
  },
  createRepair: {
    ...file,
    path: '/v1/self/repairs',
    summary: 'Ask for the repair of a record, or of the conduct behind a severe listing',
    body: repairInputSchema,
    response: repairOutputSchema,
  },
  listOwnRepairs: {
    ...ownList,
    path: '/v1/self/repairs',
    summary: 'One’s own wishes for repair, those under way first',
    response: pageSchema(repairOutputSchema),
  },
  createExit: {
    ...file,
    path: '/v1/self/exits',
    summary: 'Ask to leave a severe list; answered within seven working days where the regulation says so',
    body: exitInputSchema,
    response: listingCaseOutputSchema,
  },
  listObjections: {
    ...list,
    path: '/v1/objections',
    summary: 'Objections: the operator sees all, a provider those about what it supplied; overdue first',
    response: pageSchema(objectionOutputSchema),
  },
  acceptObjection: {
    ...objectionStep,
    path: '/v1/objections/{id}/accept',
    summary: 'Take an objection in hand: it stands beside what it is about everywhere from now on',
    body: objectionStepInputs.accept,
    bodyOptional: true,
  },
  rejectObjection: {
    ...objectionStep,
    path: '/v1/objections/{id}/reject',
    summary: 'Refuse to take an objection in hand, and say why',
    body: objectionStepInputs.reject,
  },
  verifyObjection: {
    ...objectionStep,
    path: '/v1/objections/{id}/verify',
    summary: 'What the provider found; the operator decides',
    body: objectionStepInputs.verify,
  },
  upholdObjection: {
    ...objectionStep,
    path: '/v1/objections/{id}/uphold',
    summary: 'The objection is right: what it is about is revoked or corrected, and a listing left',
    body: objectionStepInputs.uphold,
    problems: [
      ...changeProblems,
      'subject.malformed',
      'record.no-catalogue-item',
      'record.no-legal-document',
      'record.prohibited-data',
      'record.consent-needed',
      'record.minor',
    ],
  },
  dismissObjection: {
    ...objectionStep,
    path: '/v1/objections/{id}/dismiss',
    summary: 'The objection is not right: its annotation leaves',
    body: objectionStepInputs.dismiss,
  },
  listRepairs: {
    ...list,
    path: '/v1/repairs',
    summary: 'Wishes for repair: the operator sees all, a provider those it decides; overdue first',
    response: pageSchema(repairOutputSchema),
  },
  grantRepair: {
    ...repairStep,
    path: '/v1/repairs/{id}/grant',
    summary: 'Grant a repair: the record leaves or is annotated, a listing is left',
    body: repairStepInputs.grant,
  },
  refuseRepair: {
    ...repairStep,
    path: '/v1/repairs/{id}/refuse',
    summary: 'Refuse a repair, and say why',
    body: repairStepInputs.refuse,
  },
  listDeadlines: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/deadlines',
    summary: 'What is due, in working days, overdue first: all for the operator, a provider its own',
    query: deadlineQuerySchema,
    status: 200,
    response: pageSchema(deadlineOutputSchema),
    problems: callerProblems,
  },
} as const satisfies Record<string, Operation>;
