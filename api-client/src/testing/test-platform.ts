import type { Answer } from '@credit-check/domain/contract/answer';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { BatchItem, QueryRequest } from '@credit-check/domain/contract/query';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import { type CreditClient, type CreditClientOptions, createCreditClient } from '../create-credit-client.ts';
import { type Received, sendJson, startServer, type TestServer } from './http-server.ts';
import { sampleAnswer } from './sample-answer.ts';
import { sampleProblem, sendProblem } from './test-call.ts';

/** A USCC-shaped code for the n-th subject; 0 to 99. */
export function codeOf(n: number): string {
  return `91990000MAT00${String(n).padStart(2, '0')}00X`;
}

export function questionAbout(n: number, change: Partial<QueryRequest> = {}): QueryRequest {
  const subject = { scheme: 'uscc', id: codeOf(n) } as const;
  return { subject, basis: 'public', purpose: { code: 'bid-qualification', reference: 'GXZC-1' }, ...change };
}

export function itemsOf({ body }: Received): BatchItem[] {
  return (body as { items: BatchItem[] }).items;
}

export interface TestPlatform extends TestServer {
  readonly clientWith: (options?: Partial<CreditClientOptions>) => CreditClient;
  /** Method, path and number of items of each request so far: `POST /v1/queries/batch 3`. */
  readonly log: () => string[];
}

/** A server that answers each question about its subject, or with the problem that `refuse` gives for it. */
export async function startTestPlatform(
  refuse: (subject: SubjectReference, request: number) => ProblemCode | undefined = () => undefined,
): Promise<TestPlatform> {
  const server = await startServer((received, response, index) => {
    if (received.path === '/v1/queries') {
      const { subject } = received.body as QueryRequest;
      const code = refuse(subject, index);
      return code === undefined ? sendJson(response, answerAbout(subject)) : sendProblem(response, code);
    }
    const results = itemsOf(received).map(({ subject }) => {
      const code = refuse(subject, index);
      return code === undefined
        ? { ok: true, answer: answerAbout(subject) }
        : { ok: false, problem: sampleProblem(code) };
    });
    sendJson(response, { results });
  });
  return {
    ...server,
    clientWith: (options) =>
      createCreditClient({ platform: server.url, credential: 'pk_test', random: () => 0, ...options }),
    log: () =>
      server.received.map(({ method, path, body }) => {
        const items = (body as { items?: unknown[] } | undefined)?.items;
        return items === undefined ? `${method} ${path}` : `${method} ${path} ${items.length}`;
      }),
  };
}

export function answerAbout(subject: SubjectReference): Answer {
  return sampleAnswer({ queryId: `qry_${subject.id}`, subject: { ...subject, kind: 'organization' } });
}
