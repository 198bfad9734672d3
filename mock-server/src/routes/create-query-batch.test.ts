import type { BatchResult } from '@credit-check/domain/contract/query';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPlatform, organizations, persons, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0002' };
const uscc = (id: string) => ({ subject: { scheme: 'uscc', id } });
const batch = (items: unknown[], more: object = {}) => ({ basis: 'public', purpose, items, ...more });

describe('what is answered', () => {
  test('each item in the order asked, each with its own query and entry of the log', async () => {
    const ids = [organizations.severe, organizations.clear, organizations.unknown, organizations.adverse];
    const { status, body } = await platform.askBatch(batch(ids.map(uscc)));
    expect(status).toBe(200);
    const answers = body.results.map((result) => (result.ok ? result.answer : undefined));
    expect(answers.map((answer) => answer?.subject.id)).toEqual(ids);
    expect(answers.map((answer) => answer?.status)).toEqual([
      'severe-list',
      'no-adverse-records',
      'subject-not-found',
      'adverse-records',
    ]);
    const log = await platform.ownLog(undefined, '?reference=GXZC2026-G3-0002');
    expect(log.map(({ queryId }) => queryId).toSorted()).toEqual(answers.map((answer) => answer?.queryId).toSorted());
  });

  test('the same subject twice is two queries', async () => {
    const { body } = await platform.askBatch(batch([uscc(organizations.clear), uscc(organizations.clear)]));
    const queryIds = body.results.map((result) => result.ok && result.answer.queryId);
    expect(new Set(queryIds).size).toBe(2);
  });

  test('a hundred items share few commits, and stand in the log without a gap', async () => {
    const { body } = await platform.askBatch(batch(Array(100).fill(uscc(organizations.adverse))));
    const queryIds = body.results.map((result) => result.ok && result.answer.queryId);
    // A proof carries the checkpoint it was committed under, and that the size of the log.
    const checkpoints = body.results.map(
      (result) => result.ok && 'proof' in result.answer.receipt && result.answer.receipt.proof,
    );
    expect(new Set(checkpoints.map((proof) => proof && /\n\n[^\n]+\n(\d+)\n/.exec(proof)?.[1])).size).toBeLessThan(5);
    const log = await platform.ownLog(undefined, '?limit=100');
    expect(log.map(({ queryId }) => queryId).toSorted()).toEqual(queryIds.toSorted());
    expect(log[0]!.index - log[99]!.index).toBe(99);
  });

  test('an authorised batch names a consent with each item', async () => {
    const { body } = await platform.askBatch(
      {
        basis: 'authorized',
        purpose: { code: 'hiring' },
        items: [
          { subject: { scheme: 'resident-id', id: persons.consented }, consentId: 'cns_sandbox_consented' },
          { subject: { scheme: 'resident-id', id: persons.noConsent } },
        ],
      },
      { as: 'sk_sandbox_employer' },
    );
    expect(body.results[0]).toMatchObject({ ok: true, answer: { status: 'adverse-records' } });
    expect(body.results[1]).toMatchObject({ ok: false, problem: { code: 'consent.required' } });
  });
});

describe('what is refused', () => {
  test('one bad item never fails the others, and is logged like them', async () => {
    const items = [
      uscc(organizations.clear),
      uscc('91990000'),
      'rubbish',
      { subject: { scheme: 'resident-id', id: persons.consented } },
      uscc(organizations.unavailable),
      uscc(organizations.adverse),
    ];
    const { status, body } = await platform.askBatch(batch(items));
    expect(status).toBe(200);
    expect(body.results.map((result) => (result.ok ? result.answer.status : result.problem.code))).toEqual([
      'no-adverse-records',
      'subject.malformed',
      'request.malformed',
      'basis.not-permitted',
      'platform.unavailable',
      'adverse-records',
    ]);
    const logged = body.results.map((result) => (result.ok ? result.answer.queryId : result.problem.queryId));
    expect(logged.map((queryId) => queryId !== undefined)).toEqual([true, true, true, true, false, true]);
    const log = await platform.ownLog(undefined, '?limit=5');
    expect(log.map(({ queryId }) => queryId).toSorted()).toEqual(logged.filter(Boolean).toSorted());
  });

  test('a malformed item points into the batch', async () => {
    const { body } = await platform.askBatch(batch([uscc(organizations.clear), { subject: { scheme: 'uscc' } }]));
    expect(body.results[1]).toMatchObject({ problem: { errors: [{ pointer: '/items/1/subject/id' }] } });
  });

  test.each([
    ['101 items', batch(Array(101).fill(uscc(organizations.clear))), 413, 'payload.too-large'],
    ['no items', batch([]), 400, 'request.malformed'],
    ['no purpose', { basis: 'public', items: [uscc(organizations.clear)] }, 422, 'purpose.invalid'],
    ['no batch', 'null', 400, 'request.malformed'],
  ])('%s: refused as a whole, and logged once', async (_, request, status, code) => {
    const { body, ...reply } = await platform.post<{ code: string; queryId: string }>('/v1/queries/batch', request);
    expect({ status: reply.status, code: body.code }).toEqual({ status, code });
    const [entry] = await platform.ownLog();
    expect(entry).toMatchObject({ queryId: body.queryId, outcome: 'refused', code });
  });
});

describe('who may not', () => {
  test.each([
    [{ as: null }, 'credential.missing'],
    [{ as: 'sk_sandbox_agency', origin: 'http://localhost' }, 'credential.secret-in-browser'],
    [{ as: 'pk_sandbox_demo', origin: 'https://x.example' }, 'origin.not-allowed'],
  ])('%j: %s', async (from, code) => {
    const { body } = await platform.askBatch(batch([uscc(organizations.clear)]), from);
    expect(body.code).toBe(code);
    expect(body).not.toHaveProperty('results');
  });
});

describe('with an Idempotency-Key', () => {
  test('a retry repeats every result, refusals too, and logs nothing twice', async () => {
    const from = { idempotencyKey: 'batch-1' };
    const request = batch([uscc(organizations.adverse), uscc('91990000'), uscc(organizations.clear)], {
      receipt: 'reference',
    });
    const first = await platform.askBatch(request, from);
    const [newest] = await platform.ownLog();
    const again = await platform.askBatch(request, from);
    expect(again.body).toEqual(first.body);
    expect((await platform.ownLog())[0]).toEqual(newest);
  });

  test('of a batch that was interrupted, a retry repeats what was logged and asks the rest', async () => {
    const from = { idempotencyKey: 'batch-2' };
    const request = batch([uscc(organizations.adverse), uscc(organizations.clear)]);
    const queryIds = ({ results }: { results: BatchResult[] }) =>
      results.map((result) => (result.ok ? result.answer.queryId : result.problem.code));
    const [first, second] = queryIds((await platform.askBatch(request, from)).body);
    // As if the process had ended before the second item was logged.
    await platform.context.db.deleteFrom('idempotency_keys').where('query_id', '=', second!).execute();
    const again = queryIds((await platform.askBatch(request, from)).body);
    expect(again[0]).toBe(first);
    expect(again[1]).toMatch(/^qry_/);
    expect(again[1]).not.toBe(second);
  });

  test('a batch refused as a whole is repeated as it was', async () => {
    const from = { idempotencyKey: 'batch-3' };
    const first = await platform.askBatch(batch([]), from);
    const again = await platform.askBatch(batch([]), from);
    expect(again.body.queryId).toBe(first.body.queryId);
    expect(again.body.errors).toEqual(first.body.errors);
  });
});
