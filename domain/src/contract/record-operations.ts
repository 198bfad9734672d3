/** What providers of credit information do with records (contract §2, C1 to C8). Their own only: others' are `not-found`. */
import { callerProblems, type Operation } from './operation.ts';
import { correctionInputSchema, revocationInputSchema, revokedSchema } from './record-changes.ts';
import { importLineSchema, importQuerySchema, importVerdictSchema, recordInputSchema } from './record-input.ts';
import { recordReceiptSchema } from './record-output.ts';

const providers = ['user', 'secret'] as const;
const changeProblems = [...callerProblems, 'not-found', 'conflict', 'payload.too-large'] as const;
const recordProblems = [
  ...changeProblems,
  'subject.malformed',
  'record.no-catalogue-item',
  'record.no-legal-document',
  'record.prohibited-data',
  'record.consent-needed',
  'record.minor',
] as const;

export const recordOperations = {
  putRecord: {
    method: 'PUT',
    path: '/v1/records/{id}',
    summary: 'Supply a record, or a new version of it; the same again changes nothing',
    tag: 'records',
    access: providers,
    body: recordInputSchema,
    status: 200,
    response: recordReceiptSchema,
    problems: recordProblems,
  },
  importRecords: {
    method: 'POST',
    path: '/v1/records/import',
    summary: 'Supply records line by line and get a verdict for each, in order; send it again after an interruption',
    tag: 'records',
    access: providers,
    query: importQuerySchema,
    stream: {
      contentTypes: ['application/x-ndjson', 'text/csv'],
      line: importLineSchema,
      verdict: importVerdictSchema,
    },
    status: 200,
    contentType: 'application/x-ndjson',
    problems: callerProblems,
  },
  revokeRecord: {
    method: 'POST',
    path: '/v1/records/{id}/revoke',
    summary: 'The document behind a record fell: its content is erased everywhere, a tombstone stays',
    tag: 'records',
    access: providers,
    body: revocationInputSchema,
    status: 200,
    response: revokedSchema,
    problems: [...changeProblems, 'record.no-legal-document'],
  },
  correctRecord: {
    method: 'POST',
    path: '/v1/records/{id}/correct',
    summary: 'Correct a record and say why; the earlier version is kept for its subject',
    tag: 'records',
    access: providers,
    body: correctionInputSchema,
    status: 200,
    response: recordReceiptSchema,
    problems: recordProblems,
  },
} as const satisfies Record<string, Operation>;
