import type { ServerResponse } from 'node:http';
import { type ProblemCode, problems, problemType } from '@credit-check/domain/contract/problems';
import { systemClock } from '../system-clock.ts';
import { createCallOperation } from '../transport/call-operation.ts';
import { createSend, type SendOptions } from '../transport/send.ts';
import { sendJson, type TestServer } from './http-server.ts';

/** Retries without a pause and counts idempotency keys: `key-1`, `key-2`, … */
export function callOn(server: TestServer, options: Partial<SendOptions> = {}) {
  let keys = 0;
  const send = createSend({
    platform: server.url,
    credential: 'sk_test',
    fetch: (request) => fetch(request),
    clock: systemClock,
    random: () => 0,
    newIdempotencyKey: () => `key-${++keys}`,
    ...options,
  });
  return createCallOperation(send, systemClock);
}

export function sampleProblem(code: ProblemCode) {
  return {
    type: problemType(code),
    title: problems[code].title,
    status: problems[code].status,
    code,
    queryId: 'qry_9',
  };
}

export function sendProblem(response: ServerResponse, code: ProblemCode, headers: Record<string, string> = {}) {
  sendJson(response, sampleProblem(code), problems[code].status, headers);
}
