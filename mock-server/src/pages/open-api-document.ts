/** OpenAPI 3.1 made from the operations the server binds: the description cannot differ from the behaviour. */
import { answerSchema, fullReceiptSchema } from '@credit-check/domain/contract/answer';
import {
  disclosedEvaluationSchema,
  disclosedListingSchema,
  disclosedRecordSchema,
} from '@credit-check/domain/contract/disclosed';
import type { Operation, StreamedBody } from '@credit-check/domain/contract/operation';
import { commonProblems, operations } from '@credit-check/domain/contract/operations';
import { daySchema, instantSchema } from '@credit-check/domain/contract/primitives';
import { type ProblemCode, problemSchema, problems } from '@credit-check/domain/contract/problems';
import { dutySchema, purposeSchema } from '@credit-check/domain/contract/purpose';
import {
  BATCH_ITEMS_MAX,
  batchItemSchema,
  batchRequestSchema,
  batchResultSchema,
  logEntrySchema,
} from '@credit-check/domain/contract/query';
import { disclosedSubjectSchema, subjectReferenceSchema } from '@credit-check/domain/contract/subject';
import * as z from 'zod/mini';
import {
  createDocument,
  type ZodOpenApiHeadersObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiRequestBodyObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { OpenApiDocument } from './open-api-types.ts';

const named = {
  Answer: answerSchema,
  Receipt: fullReceiptSchema,
  Subject: disclosedSubjectSchema,
  SubjectReference: subjectReferenceSchema,
  Purpose: purposeSchema,
  Duty: dutySchema,
  Record: disclosedRecordSchema,
  SevereListing: disclosedListingSchema,
  Evaluation: disclosedEvaluationSchema,
  BatchItem: batchItemSchema,
  BatchResult: batchResultSchema,
  LogEntry: logEntrySchema,
  Problem: problemSchema,
};

const bearer = { type: 'http', scheme: 'bearer' } as const;

/** `version` is the platform's; operations of the sandbox are there only where it is on. */
export function openApiDocument(options: { publicUrl: string; version: string; sandbox: boolean }): OpenApiDocument {
  const shown = Object.entries(operations).filter(([, { tag }]) => tag !== 'sandbox' || options.sandbox);
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [operationId, operation] of shown) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(operationId, operation),
    };
  }
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Credit platform',
        version: options.version,
        description:
          'Credit checks at the moment of a transaction. Every query is in the log before it is answered; an answer is current until `refreshBy`, each entry until its own `disclosure.endsAt`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: options.publicUrl }],
      tags: [...new Set(shown.map(([, { tag }]) => tag))].map((name) => ({ name })),
      paths,
      components: {
        schemas: named,
        securitySchemes: {
          publishable: {
            ...bearer,
            description: 'Publishable key `pk_…`: from a browser, from an allowed Origin only',
          },
          session: {
            ...bearer,
            description: 'Embed session: short-lived, bound to origin, subjects, basis and purpose',
          },
          user: {
            type: 'openIdConnect',
            openIdConnectUrl: `${options.publicUrl}/.well-known/openid-configuration`,
            description: 'Access token of a signed-in user (OAuth 2.1 authorization code with PKCE)',
          },
          secret: {
            ...bearer,
            description: 'Secret key `sk_…`: servers only, refused when the request carries Origin',
          },
        },
      },
    },
    { override, allowEmptySchema: { unknown: true } },
  );
  // The library's type allows references and booleans at every place; we emit schemas.
  return document as unknown as OpenApiDocument;
}

/** What the schemas say by code, or are stricter about than a client may be, said in JSON Schema. */
const override: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  // Answers grow: a client must not take an unknown member for an error.
  if (def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties;
  if (zodSchema === instantSchema) jsonSchema.format = 'date-time';
  if (zodSchema === daySchema) jsonSchema.format = 'date';
  // Items are parsed one by one, so the request's own schema does not know them.
  if (zodSchema === batchRequestSchema.shape.items) {
    jsonSchema.items = { $ref: '#/components/schemas/BatchItem' };
    jsonSchema.maxItems = BATCH_ITEMS_MAX;
  }
};

function describeOperation(operationId: string, operation: Operation): ZodOpenApiOperationObject {
  const path = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => [match[1]!, z.string()] as const);
  const idempotent = operation.method === 'POST' && operation.tag !== 'sandbox';
  return {
    operationId,
    summary: operation.summary,
    tags: [operation.tag],
    security: operation.access === 'none' ? [] : operation.access.map((kind) => ({ [kind]: [] })),
    requestParams: {
      ...(path.length > 0 && { path: z.object(Object.fromEntries(path)) }),
      ...(operation.query !== undefined && { query: operation.query }),
      ...(idempotent && {
        header: z.object({ 'Idempotency-Key': z.optional(z.string().check(z.maxLength(255))) }),
      }),
    },
    ...(operation.body !== undefined && {
      requestBody: {
        required: operation.bodyOptional !== true,
        content: { 'application/json': { schema: operation.body } },
      },
    }),
    ...(operation.stream !== undefined && {
      requestBody: { required: true, content: streamedContent(operation.stream) },
    }),
    responses: describeResponses(operation),
  };
}

/** OpenAPI 3.1 knows no streams: the schema is that of one line or event; a table is described in words. */
function streamedContent({ contentTypes, line }: StreamedBody): ZodOpenApiRequestBodyObject['content'] {
  return Object.fromEntries(
    contentTypes.map((type) => [type, { schema: type === 'text/csv' ? { type: 'string' as const } : line }]),
  );
}

const answerHeaders: ZodOpenApiHeadersObject = {
  'X-Request-Id': { schema: { type: 'string' } },
  RateLimit: { schema: { type: 'string' } },
  'RateLimit-Policy': { schema: { type: 'string' } },
};
const waitHeaders = {
  ...answerHeaders,
  'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' },
} as const;

function describeResponses(operation: Operation): ZodOpenApiResponsesObject {
  const refusals = Map.groupBy([...operation.problems, ...commonProblems], (code) => problems[code].status);
  return {
    [`${operation.status}`]: {
      description: operation.status === 204 ? 'Done' : 'OK',
      headers: answerHeaders,
      ...contentOf(operation),
    },
    ...Object.fromEntries([...refusals].map(([status, codes]) => [`${status}`, refusal(status, codes)])),
  };
}

function contentOf({ response, contentType, stream, events }: Operation): Pick<ZodOpenApiResponseObject, 'content'> {
  const line = stream?.verdict ?? events;
  if (line !== undefined && contentType !== undefined) return { content: { [contentType]: { schema: line } } };
  if (response !== undefined) return { content: { 'application/json': { schema: response } } };
  if (contentType !== undefined) return { content: { [contentType]: { schema: { type: 'string' } } } };
  return {};
}

function refusal(status: number, codes: ProblemCode[]): ZodOpenApiResponseObject {
  return {
    description: codes.map((code) => `\`${code}\` ${problems[code].title}`).join('; '),
    headers: status === 429 || status === 503 ? waitHeaders : answerHeaders,
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}
