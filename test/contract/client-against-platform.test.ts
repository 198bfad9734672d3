/** The client against the platform itself: what each promises holds between them. */
import { type CreditClientOptions, createCreditClient } from '@credit-check/api-client/create-credit-client';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { Faults } from '@credit-check/domain/contract/sandbox';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

process.env.TZ = 'America/Anchorage';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

async function sandbox(method: 'PUT' | 'POST', path: string, body?: object): Promise<void> {
  const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`${platform.url}/sandbox/${path}`, { method, ...init });
  expect(response.ok).toBe(true);
}
const setFaults = (faults: Faults) => sandbox('PUT', 'faults', faults);

afterEach(async () => {
  await setFaults({});
  await sandbox('POST', 'reset');
});

/** A client, and what it has sent: `POST /v1/queries`. */
function connect(options: Partial<CreditClientOptions> = {}) {
  const sent: string[] = [];
  const client = createCreditClient({
    platform: platform.url,
    credential: 'sk_sandbox_agency',
    random: () => 0,
    fetch: (request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      return fetch(request);
    },
    ...options,
  });
  return { client, sent };
}

let matters = 0;
/** A question under a matter of its own. */
function about(id: string, change: Partial<QueryRequest> = {}): QueryRequest {
  const purpose = { code: 'bid-qualification', reference: `GXZC2026-${matters++}` } as const;
  return { subject: { scheme: 'uscc', id }, basis: 'public', purpose, ...change };
}

const CLEAR = '91990000MAT0000183';
const ADVERSE = '91990000MAT000026X';
const SEVERE = '91990000MAT000034Q';
const ENDING = '91990000MAT000069B';
const UNAVAILABLE = '91990000MAT000173F';
const RATE_LIMITED = '91990000MAT000181A';
const UNKNOWN = '91990000MAT099994Q';

describe('queries', () => {
  it.each([
    [CLEAR, 'no-adverse-records'],
    [ADVERSE, 'adverse-records'],
    [SEVERE, 'severe-list'],
    [UNKNOWN, 'subject-not-found'],
  ])('reads the answer about %s: %s', async (id, status) => {
    const { client } = connect();
    expect(await client.query(about(id))).toMatchObject({ status, subject: { id } });
  });

  it('finds a query again in the log, with its answer and its receipt', async () => {
    const { client } = connect();
    const question = about(ADVERSE);
    const answer = await client.query(question);
    const { items } = await client.queries.list({ reference: question.purpose.reference, limit: 5 });
    expect(items).toMatchObject([{ queryId: answer.queryId, outcome: 'answered', subject: { id: ADVERSE } }]);
    expect((await client.queries.get(answer.queryId)).answer).toMatchObject({ records: answer.records });
    expect(await client.queries.read([answer.queryId])).toMatchObject([
      { queryId: answer.queryId, outcome: 'answered' },
    ]);
    expect(await client.queries.receipt(answer.queryId)).toMatchObject({ statement: expect.any(String) });
  });

  it('knows what the platform says of itself', async () => {
    const { client } = connect();
    expect(await client.platform()).toMatchObject({ sandbox: true, limits: { batchItemsMax: 100 } });
  });

  it('sends a hundred questions of one moment in one request', async () => {
    const { client, sent } = connect();
    const { purpose } = about(CLEAR);
    const ids = Array.from({ length: 100 }, (_, n) => `91990000MAT${String(n).padStart(6, '0')}X`);
    const answers = await Promise.all(ids.map((id) => client.query(about(id, { purpose, receipt: 'reference' }))));
    expect(sent).toEqual(['POST /v1/queries/batch']);
    expect(answers.map(({ subject }) => subject.id)).toEqual(ids);
  });

  it('gives the results of a batch in the order asked, with a refused item in its place', async () => {
    const { client } = connect();
    const { basis, purpose } = about(CLEAR);
    const items = [SEVERE, 'not a code', CLEAR].map((id) => ({ subject: { scheme: 'uscc', id } as const }));
    const { results } = await client.queryBatch({ basis, purpose, items });
    expect(results).toMatchObject([
      { ok: true, answer: { status: 'severe-list' } },
      { ok: false, problem: { code: 'subject.malformed' } },
      { ok: true, answer: { status: 'no-adverse-records' } },
    ]);
  });

  it('logs a repetition under the same idempotency key once', async () => {
    const { client } = connect();
    const question = about(ADVERSE);
    const options = { idempotencyKey: `key-${question.purpose.reference}` };
    const [first, second] = [await client.query(question, options), await client.query(question, options)];
    expect(second.queryId).toBe(first.queryId);
    expect((await client.queries.list({ reference: question.purpose.reference })).items).toHaveLength(1);
  });
});

describe('problems', () => {
  it.each<[ProblemCode, Partial<CreditClientOptions>, QueryRequest]>([
    ['credential.invalid', { credential: 'sk_nobody' }, about(CLEAR)],
    ['origin.not-allowed', { credential: 'pk_sandbox_demo' }, about(CLEAR)],
    ['basis.not-permitted', {}, about(CLEAR, { basis: 'government-sharing' })],
    ['subject.malformed', {}, about('not a code')],
    ['rate.limited', {}, about(RATE_LIMITED)],
  ])('are told as they are: %s', async (code, options, question) => {
    const { client, sent } = connect(options);
    await expect(client.query(question)).rejects.toMatchObject({ name: 'ProblemReceived', code });
    expect(sent).toHaveLength(1);
  });

  it('name the entry of the log in which the refusal stands', async () => {
    const { client } = connect();
    const error = await client.query(about(CLEAR, { basis: 'government-sharing' })).catch((error) => error);
    expect(await client.queries.get(error.queryId)).toMatchObject({ outcome: 'refused', code: 'basis.not-permitted' });
  });

  it('of one item reject its caller alone, after three attempts where they may pass', async () => {
    const { client, sent } = connect();
    const { purpose } = about(CLEAR);
    const ask = (id: string) => client.query(about(id, { purpose }));
    const [clear, unavailable, adverse] = await Promise.allSettled([CLEAR, UNAVAILABLE, ADVERSE].map(ask));
    expect(clear).toMatchObject({ value: { status: 'no-adverse-records' } });
    expect(unavailable).toMatchObject({ reason: { code: 'platform.unavailable' } });
    expect(adverse).toMatchObject({ value: { status: 'adverse-records' } });
    expect(sent[0]).toBe('POST /v1/queries/batch');
  });
});

describe('faults', () => {
  it('asks again while the log cannot be written, and is answered once it can', async () => {
    await setFaults({ log: 'unavailable' });
    const { client, sent } = connect({
      fetch: async (request) => {
        sent.push(request.headers.get('idempotency-key') ?? '');
        const response = await fetch(request);
        await setFaults({});
        return response;
      },
    });
    expect(await client.query(about(ADVERSE))).toMatchObject({ status: 'adverse-records' });
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
  });

  it('asks again for the items of a batch that the log could not take', async () => {
    await setFaults({ log: 'unavailable' });
    const { client, sent } = connect({
      fetch: async (request) => {
        sent.push(new URL(request.url).pathname);
        const response = await fetch(request);
        await setFaults({});
        return response;
      },
    });
    const { purpose } = about(CLEAR);
    const answers = await Promise.all([CLEAR, ADVERSE].map((id) => client.query(about(id, { purpose }))));
    expect(answers.map(({ status }) => status)).toEqual(['no-adverse-records', 'adverse-records']);
    expect(sent).toEqual(['/v1/queries/batch', '/v1/queries/batch']);
    expect((await client.queries.list({ reference: purpose.reference })).items).toHaveLength(2);
  });
});

describe('watching', () => {
  it("ends a record at the platform's instant, whatever the local clock says", async () => {
    await sandbox('PUT', 'clock', { now: '2026-11-21T23:59:58.500+08:00' });
    const { client } = connect({ now: () => Date.now() - 9 * 3_600_000 });
    const answer = await client.query(about(ENDING));
    expect(answer).toMatchObject({ status: 'adverse-records', records: [{ id: expect.any(String) }] });
    const event = await new Promise((resolve) => client.watch(answer, resolve));
    expect(event).toMatchObject({ type: 'ended', answer: { status: 'no-adverse-records', records: [] } });
    // Earlier by no more than its question took, and not hours later, when this test is over.
    const end = '2026-11-22T00:00:00+08:00';
    expect(platform.context.clock.now()).toBeGreaterThan(Date.parse(end) - 1000);
    await sandbox('PUT', 'clock', { now: end });
    expect(await client.query(about(ENDING))).toMatchObject({ status: 'no-adverse-records' });
  });
});

describe('finding whom to ask about', () => {
  it('gives candidates for a name, and chooses none', async () => {
    const { client } = connect();
    const { candidates } = await client.subjects.search({ name: '沙盒示例云汀建筑', limit: 3 });
    expect(candidates[0]).toMatchObject({ subject: { id: CLEAR }, match: 'contains' });
  });

  it('compares ten thousand organisations with the severe lists, each logged (L6)', async () => {
    const { client } = connect({ credential: 'sk_sandbox_authority' });
    const others = Array.from({ length: 9_999 }, (_, i) => `91990000X${String(i).padStart(9, '0')}`);
    const screening = await client.screen({
      subjects: [...others, SEVERE],
      purpose: { code: 'supervision', reference: 'L6' },
      duty: { matter: 'L6', legalBasis: 'BT51' },
    });
    expect(screening).toMatchObject({ compared: 1, failed: [], hits: [{ subject: { id: SEVERE } }] });
    expect(screening.notFound).toHaveLength(9_999);
    const { items } = await client.queries.list({ reference: 'L6', limit: 200 });
    expect(items).toHaveLength(200);
  }, 60_000);
});
