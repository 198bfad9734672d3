/** Contract §3: what each sandbox subject shows, over HTTP. */
import type { Status } from '@credit-check/domain/contract/answer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, aboutPerson, openTestPlatform, type TestPlatform } from './testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const EX_OFFICIO = { basis: 'ex-officio', duty: { matter: '沙盒〔2026〕1号', legalBasis: '沙盒条例第一条' } };

interface Shown {
  readonly status: Status;
  readonly records?: number;
  readonly listings?: number;
  readonly evaluations?: number;
}

function shown(body: { status: Status; records: unknown[]; severeListings: unknown[]; evaluations: unknown[] }): Shown {
  const { status, records, severeListings, evaluations } = body;
  return { status, records: records.length, listings: severeListings.length, evaluations: evaluations.length };
}

const nothing = { status: 'no-adverse-records', records: 0, listings: 0, evaluations: 0 } as const;

describe('on the first day, to anyone', () => {
  test.each<[string, string, Shown]>([
    ['clear', '91990000MAT0000183', nothing],
    ['adverse', '91990000MAT000026X', { ...nothing, status: 'adverse-records', records: 2 }],
    ['objected', '91990000MAT000042K', { ...nothing, status: 'adverse-records', records: 1 }],
    ['repaired', '91990000MAT000050E', nothing],
    ['ending', '91990000MAT000069B', { ...nothing, status: 'adverse-records', records: 1 }],
    ['ended', '91990000MAT0000776', nothing],
    ['continuing', '91990000MAT0000851', { ...nothing, status: 'adverse-records', records: 1 }],
    ['revoked', '91990000MAT000106H', nothing],
    ['positive', '91990000MAT000114C', { ...nothing, records: 2 }],
    ['positive-hidden', '91990000MAT0001227', nothing],
    ['bingtuan', '91990000MAT0001302', nothing],
    ['evaluation', '91990000MAT000157R', { ...nothing, evaluations: 1 }],
    ['slow', '91990000MAT000165L', nothing],
  ])('%s', async (_, id, expected) => {
    const { status, body } = await platform.ask(about(id));
    expect(status).toBe(200);
    expect(shown(body)).toEqual(expected);
  });

  test.each([
    ['severe', '91990000MAT000034Q', 1],
    ['severe-extended', '91990000MAT000093U', 1],
    ['two-lists', '91990000MAT000149Y', 2],
  ])('%s', async (_, id, listings) => {
    const { body } = await platform.ask(about(id));
    expect(shown(body)).toMatchObject({ status: 'severe-list', listings });
  });

  test('severe-extended: a record runs on with its listing and ends with its removal (GX27)', async () => {
    const { body } = await platform.ask(about('91990000MAT000093U'));
    expect(body.records).toHaveLength(1);
    expect(body.records[0]!.disclosure).toMatchObject({ rules: expect.arrayContaining(['GX27']) });
    expect(body.records[0]!.disclosure.endsAt).toBe(body.severeListings[0]!.disclosure.endsAt);
  });

  test('continuing: five years run from the end of the conduct (GX27)', async () => {
    const { body } = await platform.ask(about('91990000MAT0000851'));
    expect(body.records[0]).toMatchObject({
      determinedOn: '2019-06-01',
      conductEndedOn: '2024-05-31',
      disclosure: { endsAt: '2029-05-31T00:00:00+08:00', rules: expect.arrayContaining(['GX27']) },
    });
  });

  test('objected, two-lists: the objection stands beside what it is about (O2)', async () => {
    const objected = await platform.ask(about('91990000MAT000042K'));
    expect(objected.body.records[0]!.annotations[0]).toMatchObject({ kind: 'objection' });
    const twoLists = await platform.ask(about('91990000MAT000149Y'));
    const kinds = twoLists.body.severeListings.map(({ annotations }) => annotations.map(({ kind }) => kind));
    expect(kinds.toSorted()).toEqual([[], ['objection']]);
  });

  test('not in the sandbox: the platform knows no such subject, and says so', async () => {
    const { status, body } = await platform.ask(about('91990000MAT099994Q'));
    expect(status).toBe(200);
    expect(shown(body)).toEqual({ ...nothing, status: 'subject-not-found' });
    expect(body.subject).toEqual({ scheme: 'uscc', id: '91990000MAT099994Q', kind: 'organization' });
  });

  test.each([
    ['unavailable', '91990000MAT000173F', 503, 'platform.unavailable'],
    ['rate-limited', '91990000MAT000181A', 429, 'rate.limited'],
  ])('%s', async (_, id, status, code) => {
    const reply = await platform.ask(about(id));
    expect(reply).toMatchObject({ status, body: { code } });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('by basis', () => {
  const authority = { as: 'sk_sandbox_authority' };

  test('positive-hidden: there on ex-officio and self (C6)', async () => {
    const id = '91990000MAT0001227';
    const exOfficio = await platform.ask(about(id, EX_OFFICIO), authority);
    const self = await platform.ask(about(id, { basis: 'self', purpose: { code: 'self-review' } }), { as: id });
    expect(exOfficio.body.records).toHaveLength(2);
    expect(self.body.records).toHaveLength(2);
  });

  test('bingtuan: publicity over, retention not: there on ex-officio and self (BT30)', async () => {
    const id = '91990000MAT0001302';
    const exOfficio = await platform.ask(about(id, EX_OFFICIO), authority);
    const self = await platform.ask(about(id, { basis: 'self', purpose: { code: 'self-review' } }), { as: id });
    expect(exOfficio.body).toMatchObject({ status: 'adverse-records', jurisdiction: 'bingtuan' });
    expect(self.body.status).toBe('adverse-records');
  });

  test('severe: the responsible person never shows on the organisation (L4)', async () => {
    const { body } = await platform.ask(about('91990000MAT000034Q', EX_OFFICIO), authority);
    expect(JSON.stringify(body)).not.toContain('responsible-person');
  });
});

describe('persons, to the employer', () => {
  const employer = { as: 'sk_sandbox_employer' };

  test('consented: the record in scope and not the one outside it; the answer says its scope', async () => {
    const { body } = await platform.ask(
      aboutPerson('990000199001010017', { consentId: 'cns_sandbox_consented' }),
      employer,
    );
    expect(shown(body)).toEqual({ ...nothing, status: 'adverse-records', records: 1 });
    expect(body.scope).toEqual(['basic-information', 'administrative-penalties', 'severe-lists']);
    expect(body.subject).toMatchObject({
      id: '990**************7',
      kind: 'person',
      name: expect.stringMatching(/^.\*+$/),
    });
  });

  test('responsible-person: the note from the listing of the organisation (L4)', async () => {
    const { body } = await platform.ask(
      aboutPerson('990000199001010068', { consentId: 'cns_sandbox_responsible' }),
      employer,
    );
    expect(body.records.flatMap(({ annotations }) => annotations.map(({ kind }) => kind))).toContain(
      'responsible-person',
    );
  });

  test.each([
    ['no-consent', '990000199001010025', undefined, 'consent.required'],
    ['withdrawn', '990000199001010033', 'cns_sandbox_withdrawn', 'consent.withdrawn'],
    ['expired-consent', '990000199001010041', 'cns_sandbox_expired', 'consent.expired'],
    ['used-up', '99000019900101005X', 'cns_sandbox_used_up', 'consent.used-up'],
    ['minor', '990000201201010070', undefined, 'subject.not-disclosable'],
  ])('%s', async (_, id, consentId, code) => {
    const { status, body } = await platform.ask(aboutPerson(id, { consentId }), employer);
    expect({ status, code: body.code }).toEqual({ status: 403, code });
    expect(body.queryId).toMatch(/^qry_/);
  });
});
