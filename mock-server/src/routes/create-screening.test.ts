import type { Problem } from '@credit-check/domain/contract/problems';
import type { Screening } from '@credit-check/domain/contract/screening';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPlatform, organizations, persons, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const authority = { as: 'sk_sandbox_authority' };
const screening = (subjects: string[], reference: string, more: object = {}) => ({
  subjects,
  purpose: { code: 'supervision', reference },
  duty: { matter: reference, legalBasis: 'BT51' },
  ...more,
});
const screen = (body: object, from: object = authority) =>
  platform.post<Screening & Partial<Problem>>('/v1/screenings', body, from);
const logOf = (reference: string) => platform.ownLog(authority, `?reference=${reference}&limit=200`);

describe('what is compared', () => {
  test('hits carry the listings as decided, and nothing else about anyone (L6)', async () => {
    const { status, body } = await screen(
      screening([organizations.severe, organizations.adverse, organizations.clear, organizations.unknown], 'SCR-1'),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ compared: 3, notFound: [organizations.unknown], failed: [] });
    expect(body.hits.map(({ subject }) => subject.id)).toEqual([organizations.severe]);
    expect(body.hits[0]!.severeListings[0]).toMatchObject({ listName: expect.stringMatching(/名单/) });
    expect(JSON.stringify(body)).not.toContain('处罚决定书');
  });

  test('each comparison is a query of its own, within the severe lists alone', async () => {
    const { body } = await screen(screening([organizations.severe, organizations.adverse], 'SCR-2'));
    const log = await logOf('SCR-2');
    expect(log.map(({ subject, basis, outcome }) => [subject?.id, basis, outcome])).toEqual([
      [organizations.adverse, 'ex-officio', 'answered'],
      [organizations.severe, 'ex-officio', 'answered'],
    ]);
    expect(body.hits[0]!.queryId).toBe(log[1]!.queryId);
    const { body: entry } = await platform.get<{ answer: object }>(`/v1/queries/${log[0]!.queryId}`, authority);
    expect(entry.answer).toMatchObject({ scope: ['severe-lists'], status: 'no-adverse-records', records: [] });
  });

  test('a code named twice is compared once', async () => {
    const { body } = await screen(screening([organizations.clear, organizations.clear], 'SCR-3'));
    expect(body.compared).toBe(1);
    expect(await logOf('SCR-3')).toHaveLength(1);
  });

  test('what could not be compared is said, never left out (X2)', async () => {
    const subjects = [organizations.severe, 'NOT-A-CODE', organizations.unavailable, organizations.clear];
    const { status, body } = await screen(screening(subjects, 'SCR-4'));
    expect(status).toBe(200);
    expect(body.failed.map(({ subject, problem }) => [subject, problem.code])).toEqual([
      ['NOT-A-CODE', 'subject.malformed'],
      [organizations.unavailable, 'platform.unavailable'],
    ]);
    expect(body.compared).toBe(2);
  });

  test('more than one chunk: a hundred and fifty organisations, each logged once', async () => {
    const generated = (await platform.context.db.selectFrom('subjects').select('key').execute())
      .map(({ key }) => key.replace('uscc:', ''))
      .filter((id) => id.startsWith('91990000MB'));
    expect(generated.length).toBeGreaterThan(100);
    const { body } = await screen(screening(generated, 'SCR-5'));
    expect(body.compared).toBe(generated.length);
    const log = await logOf('SCR-5');
    expect(new Set(log.map(({ subject }) => subject?.id)).size).toBe(generated.length);
  });
});

describe('who may compare', () => {
  test.each([
    ['sk_sandbox_agency', 'basis.not-permitted'],
    ['sk_sandbox_employer', 'basis.not-permitted'],
  ])('%s may not: refused once, in the log', async (as, code) => {
    const { status, body } = await screen(screening([organizations.severe, organizations.clear], `SCR-${as}`), { as });
    expect([status, body.code]).toEqual([403, code]);
    const log = await platform.ownLog({ as }, `?reference=SCR-${as}`);
    expect(log).toMatchObject([{ outcome: 'refused', code, queryId: body.queryId }]);
  });

  test('without a duty nobody may', async () => {
    const { status, body } = await screen(screening([organizations.severe], 'SCR-6', { duty: undefined }));
    expect([status, body.code]).toEqual([422, 'duty.required']);
  });

  test('a publishable key is not a credential for it', async () => {
    const { status, body } = await screen(screening([organizations.severe], 'SCR-7'), {
      as: 'pk_sandbox_demo',
      origin: 'http://localhost:3000',
    });
    expect([status, body.code]).toEqual([401, 'credential.invalid']);
  });

  test('persons cannot be named: a resident ID is not a code of an organisation, or is asked about as one', async () => {
    const { body } = await screen(screening([persons.consented], 'SCR-8'));
    expect(body.hits).toEqual([]);
    expect(body.compared).toBe(0);
  });
});

describe('bounds and retries', () => {
  test('more than 10,000 organisations are refused whole', async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => `91990000X${String(i).padStart(9, '0')}`);
    const { status, body } = await screen(screening(many, 'SCR-9'));
    expect([status, body.code]).toEqual([413, 'payload.too-large']);
    expect(await logOf('SCR-9')).toMatchObject([{ outcome: 'refused' }]);
  });

  test('an empty list is malformed', async () => {
    const { status, body } = await screen(screening([], 'SCR-10'));
    expect([status, body.code]).toEqual([400, 'request.malformed']);
  });

  test('a retry gives the same screening and logs nothing twice', async () => {
    const from = { ...authority, idempotencyKey: 'screening-1' };
    const first = await screen(screening([organizations.severe, organizations.clear], 'SCR-11'), from);
    await platform.setClock('2026-11-21T13:00:00+08:00');
    const again = await screen(screening([organizations.severe, organizations.clear], 'SCR-11'), from);
    expect(again.body).toEqual(first.body);
    expect(first.body.asOf < '2026-11-21T13').toBe(true);
    expect(await logOf('SCR-11')).toHaveLength(2);
  });

  test('without the log nothing is compared; the retry is the first to be', async () => {
    const from = { ...authority, idempotencyKey: 'screening-2' };
    const body = screening([organizations.severe, organizations.clear], 'SCR-12');
    await platform.put('/sandbox/faults', { log: 'unavailable' }, { as: null });
    const refused = await screen(body, from);
    expect([refused.status, refused.body.code]).toEqual([503, 'log.unavailable']);
    await platform.put('/sandbox/faults', {}, { as: null });
    const { status, body: answered } = await screen(body, from);
    expect(status).toBe(200);
    expect(answered.hits).toHaveLength(1);
    expect(await logOf('SCR-12')).toHaveLength(2);
  });
});
