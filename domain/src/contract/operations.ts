/**
 * Every HTTP operation as data. The server's validation, OpenAPI, the client's methods and `/docs` derive from it, and
 * `test/architecture` holds each against its route and its tests.
 */
import * as z from 'zod/mini';
import { answerSchema, fullReceiptSchema } from './answer.ts';
import { catalogueOperations } from './catalogue-operations.ts';
import { changeOperations } from './change-operations.ts';
import { consentOperations } from './consent-operations.ts';
import { embedOperations } from './embed-operations.ts';
import { findingOperations } from './finding-operations.ts';
import { listingOperations } from './listing-operations.ts';
import { callerProblems, type Operation } from './operation.ts';
import { ownFileOperations } from './own-file-operations.ts';
import { platformSchema } from './platform.ts';
import { pageSchema } from './primitives.ts';
import type { ProblemCode } from './problems.ts';
import { procedureOperations } from './procedure-operations.ts';
import {
  batchAnswerSchema,
  batchRequestSchema,
  logEntryDetailSchema,
  logEntrySchema,
  logFiltersSchema,
  queryRequestSchema,
  readEntriesSchema,
  readQueriesSchema,
} from './query.ts';
import { queryPaths } from './query-paths.ts';
import { recordOperations } from './record-operations.ts';
import { clockSchema, faultsSchema, sandboxSubjectsSchema, tokenRequestSchema, tokenSchema } from './sandbox.ts';

export const commonProblems: readonly ProblemCode[] = ['request.malformed', 'rate.limited', 'platform.unavailable'];

const queryProblems = [
  ...callerProblems,
  'basis.not-permitted',
  'consent.required',
  'consent.pending',
  'consent.withdrawn',
  'consent.expired',
  'consent.used-up',
  'consent.scope',
  'duty.required',
  'purpose.invalid',
  'subject.malformed',
  'subject.not-disclosable',
  'conflict',
  'payload.too-large',
  'log.unavailable',
] as const;
const ownLog = ['user', 'secret'] as const;
const askers = ['publishable', 'session', 'user', 'secret'] as const;

export const operations = {
  createQuery: {
    method: 'POST',
    path: queryPaths.createQuery,
    summary: 'Ask about one subject',
    tag: 'queries',
    access: askers,
    body: queryRequestSchema,
    status: 200,
    response: answerSchema,
    problems: queryProblems,
  },
  createQueryBatch: {
    method: 'POST',
    path: queryPaths.createQueryBatch,
    summary: 'Ask about up to 100 subjects; one bad item never fails the others',
    tag: 'queries',
    access: askers,
    body: batchRequestSchema,
    status: 200,
    response: batchAnswerSchema,
    problems: queryProblems,
  },
  listQueries: {
    method: 'GET',
    path: '/v1/queries',
    summary: "One's own organisation's query log, newest first",
    tag: 'queries',
    access: ownLog,
    query: logFiltersSchema,
    status: 200,
    response: pageSchema(logEntrySchema),
    problems: callerProblems,
  },
  getQuery: {
    method: 'GET',
    path: '/v1/queries/{queryId}',
    summary: 'One entry of the log, with its answer less what has ended',
    tag: 'queries',
    access: ownLog,
    status: 200,
    response: logEntryDetailSchema,
    problems: [...callerProblems, 'not-found'],
  },
  readQueries: {
    method: 'POST',
    path: '/v1/queries/read',
    summary: 'Up to 100 entries of the log, in the order asked, each as it is read by itself; changes and logs nothing',
    tag: 'queries',
    access: ownLog,
    body: readQueriesSchema,
    status: 200,
    response: readEntriesSchema,
    problems: [...callerProblems, 'not-found', 'payload.too-large'],
  },
  getQueryReceipt: {
    method: 'GET',
    path: '/v1/queries/{queryId}/receipt',
    summary: 'The receipt of one query, with the openings that are still live',
    tag: 'queries',
    access: ownLog,
    status: 200,
    response: fullReceiptSchema,
    problems: [...callerProblems, 'basis.not-permitted', 'not-found', 'log.unavailable'],
  },
  ...findingOperations,
  ...embedOperations,
  ...changeOperations,
  ...consentOperations,
  ...recordOperations,
  ...listingOperations,
  ...procedureOperations,
  ...ownFileOperations,
  ...catalogueOperations,
  getPlatform: {
    method: 'GET',
    path: '/.well-known/credit-platform',
    summary: 'What this platform is: log keys, jurisdictions, limits',
    tag: 'platform',
    access: 'none',
    status: 200,
    response: platformSchema,
    problems: [],
  },
  getHealth: {
    method: 'GET',
    path: '/healthz',
    summary: 'Ready: database readable, log writable',
    tag: 'platform',
    access: 'none',
    status: 200,
    response: z.object({ status: z.literal('ok') }),
    problems: [],
  },
  getCheckpoint: {
    method: 'GET',
    path: '/log/checkpoint',
    summary: "The log's newest signed checkpoint (C2SP tlog-checkpoint)",
    tag: 'log',
    access: 'none',
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    problems: ['log.unavailable'],
  },
  getClock: {
    method: 'GET',
    path: '/sandbox/clock',
    summary: "The sandbox's clock",
    tag: 'sandbox',
    access: 'none',
    status: 200,
    response: clockSchema,
    problems: [],
  },
  setClock: {
    method: 'PUT',
    path: '/sandbox/clock',
    summary: 'Set the clock forward or back',
    tag: 'sandbox',
    access: 'none',
    body: clockSchema,
    status: 200,
    response: clockSchema,
    problems: [],
  },
  resetSandbox: {
    method: 'POST',
    path: '/sandbox/reset',
    summary: 'Restore data and clock; the log stays',
    tag: 'sandbox',
    access: 'none',
    status: 204,
    problems: [],
  },
  listSandboxSubjects: {
    method: 'GET',
    path: '/sandbox/subjects',
    summary: 'The sandbox subjects and what each shows',
    tag: 'sandbox',
    access: 'none',
    status: 200,
    response: sandboxSubjectsSchema,
    problems: [],
  },
  setFaults: {
    method: 'PUT',
    path: '/sandbox/faults',
    summary: 'Make the log or the database unavailable, or every answer slow; {} clears',
    tag: 'sandbox',
    access: 'none',
    body: faultsSchema,
    status: 200,
    response: faultsSchema,
    problems: [],
  },
  createSandboxToken: {
    method: 'POST',
    path: '/sandbox/tokens',
    summary: 'The access token a sandbox sign-in would give',
    tag: 'sandbox',
    access: 'none',
    body: tokenRequestSchema,
    status: 200,
    response: tokenSchema,
    problems: ['not-found'],
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
