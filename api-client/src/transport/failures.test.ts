import { expect, it } from 'vitest';
import { isAnswerMalformed } from '../errors/answer-malformed.ts';
import { isCreditError } from '../errors/credit-error.ts';
import { sendJson, startServer } from '../testing/http-server.ts';
import { sampleAnswer } from '../testing/sample-answer.ts';
import { callOn, sampleProblem, sendProblem } from '../testing/test-call.ts';

const id = '91990000MAT0000183';
const body = { subject: { scheme: 'uscc', id }, basis: 'public', purpose: { code: 'hiring' } };

it('tells a problem with all that the platform said', async () => {
  const problem = { ...sampleProblem('subject.malformed'), errors: [{ pointer: '/subject/id', message: 'length' }] };
  await using server = await startServer((_, response) => sendJson(response, problem, 422));
  const error = await callOn(server)('createQuery', { body }).catch((error: unknown) => error);
  expect(isCreditError(error)).toBe(true);
  expect(error).toMatchObject({
    name: 'ProblemReceived',
    code: 'subject.malformed',
    status: 422,
    queryId: 'qry_9',
    errors: problem.errors,
    problem,
  });
});

it.each([502, 504, 500, 404, 403])("takes a proxy's error page (%i) for no word of the platform", async (status) => {
  await using server = await startServer((_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
  });
  const call = callOn(server);
  await expect(call('createQuery', { body })).rejects.toMatchObject({ name: 'NetworkFailed', status });
});

it('takes a problem of an unknown kind for none', async () => {
  await using server = await startServer((_, response) => sendJson(response, { code: 'brand.new', status: 403 }, 403));
  await expect(callOn(server)('createQuery', { body })).rejects.toMatchObject({ name: 'NetworkFailed', status: 403 });
});

it.each([
  ['a login page', '<html></html>'],
  ['an empty body', ''],
  ['a body cut short', JSON.stringify(sampleAnswer()).slice(0, -20)],
  ['null', 'null'],
  ['another object', '{"status":"no-adverse-records"}'],
])('takes %s with status 200 for no answer', async (_, text) => {
  await using server = await startServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(text);
  });
  await expect(callOn(server)('createQuery', { body })).rejects.toSatisfy(isAnswerMalformed);
  expect(server.received).toHaveLength(1);
});

it.each([
  ['/status', { ...sampleAnswer(), status: 'excellent' }],
  ['/asOf', { ...sampleAnswer(), asOf: 'yesterday' }],
  ['/records/0', { ...sampleAnswer(), records: [7] }],
])('says where an answer is malformed (%s) and never what stood there', async (pointer, answer) => {
  await using server = await startServer((_, response) => sendJson(response, answer));
  const error = await callOn(server)('createQuery', { body }).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: 'AnswerMalformed', pointers: [pointer] });
  expect(String(error)).not.toMatch(/excellent|yesterday|7/);
});

it('is a network failure where nothing listens', async () => {
  const server = await startServer(() => {});
  await server[Symbol.asyncDispose]();
  await expect(callOn(server)('createQuery', { body })).rejects.toMatchObject({
    name: 'NetworkFailed',
    timedOut: false,
    status: undefined,
  });
});

it('does not follow a redirect with a query', async () => {
  await using elsewhere = await startServer((_, response) => sendJson(response, sampleAnswer()));
  await using server = await startServer((_, response) => {
    response.writeHead(307, { Location: `${elsewhere.url}/v1/queries` }).end();
  });
  await expect(callOn(server)('createQuery', { body })).rejects.toMatchObject({ name: 'NetworkFailed' });
  expect(elsewhere.received).toEqual([]);
});

it('keeps the identifier out of every error, causes included (X5)', async () => {
  await using server = await startServer((_, response) => sendProblem(response, 'subject.not-disclosable'));
  const error = await callOn(server)('createQuery', { body }).catch((error: unknown) => error);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(id);
  expect(error).not.toHaveProperty('cause');
});
