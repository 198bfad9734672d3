/** What a session is good for: contract §2 "Credentials". */
import type { EmbedSession, MintedEmbedSession } from '@credit-check/domain/contract/embed';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { about, aboutPerson, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

let realNow = Date.parse('2026-11-21T10:00:00+08:00');
const platform = await openTestPlatform({ realNow: () => realNow });
afterAll(() => platform.close());

const site = 'https://hr.example';
/** The origin of the platform's own frame. */
const frame = 'http://platform.test';
const consentId = 'cns_sandbox_consented';
const purpose = { code: 'hiring', reference: 'HR-7' };

async function mint(request: object = {}): Promise<string> {
  const { body } = await platform.post<MintedEmbedSession>(
    '/v1/embed-sessions',
    {
      origin: site,
      subjects: [
        { scheme: 'resident-id', id: persons.consented },
        { scheme: 'uscc', id: organizations.adverse },
      ],
      basis: 'authorized',
      purpose,
      consentId,
      ...request,
    },
    { as: 'sk_sandbox_employer' },
  );
  return `token:${body.session}`;
}

let session: string;
beforeAll(async () => {
  session = await mint();
});

describe('a person', () => {
  it('is answered in the platform’s own frame, in the log of the organisation that minted', async () => {
    const { status, body } = await platform.ask(aboutPerson(persons.consented, { consentId }), {
      as: session,
      origin: frame,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ basis: 'authorized', status: 'adverse-records', subject: { kind: 'person' } });
    const [entry] = await platform.ownLog({ as: 'sk_sandbox_employer' });
    expect(entry).toMatchObject({ queryId: body.queryId, operator: `visitor of ${site}`, outcome: 'answered' });
  });

  it('is not answered to the page around the frame, and that it asked stands in the log', async () => {
    const { status, body } = await platform.ask(aboutPerson(persons.consented, { consentId }), {
      as: session,
      origin: site,
    });
    expect([status, body.code]).toEqual([403, 'origin.not-allowed']);
    const [entry] = await platform.ownLog({ as: 'sk_sandbox_employer' });
    expect(entry).toMatchObject({ queryId: body.queryId, outcome: 'refused', code: 'origin.not-allowed' });
  });

  it.each(['https://evil.example', 'https://hr.example.evil.example', 'null', undefined])(
    'is not answered from %s',
    async (origin) => {
      const { status, body } = await platform.ask(aboutPerson(persons.consented, { consentId }), {
        as: session,
        ...(origin !== undefined && { origin }),
      });
      expect([status, body.code, body.queryId]).toEqual([403, 'origin.not-allowed', undefined]);
    },
  );
});

describe('an organisation', () => {
  it('is answered to the page itself', async () => {
    const forPublic = await mint({
      subjects: [{ scheme: 'uscc', id: organizations.adverse }],
      basis: 'public',
      consentId: undefined,
    });
    const { status, body } = await platform.ask(about(organizations.adverse, { purpose }), {
      as: forPublic,
      origin: site,
    });
    expect([status, body.status]).toEqual([200, 'adverse-records']);
  });
});

describe('exactly that', () => {
  it.each([
    ['another subject', aboutPerson(persons.noConsent, { consentId }), 403, 'basis.not-permitted'],
    ['another basis', about(organizations.adverse, { purpose }), 403, 'basis.not-permitted'],
    ['an authority’s basis', aboutPerson(persons.consented, { basis: 'ex-officio' }), 403, 'basis.not-permitted'],
    [
      'another purpose',
      aboutPerson(persons.consented, { consentId, purpose: { code: 'promotion' } }),
      422,
      'purpose.invalid',
    ],
    [
      'another matter',
      aboutPerson(persons.consented, { consentId, purpose: { ...purpose, reference: 'X' } }),
      422,
      'purpose.invalid',
    ],
    [
      'another consent',
      aboutPerson(persons.consented, { consentId: 'cns_sandbox_withdrawn' }),
      403,
      'consent.required',
    ],
    ['no consent', aboutPerson(persons.consented), 403, 'consent.required'],
  ])('%s is refused', async (_case, request, status, code) => {
    const reply = await platform.ask(request, { as: session, origin: frame });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('reads no log', async () => {
    const { status, body } = await platform.get<Problem>('/v1/queries', { as: session, origin: site });
    expect([status, body.code]).toEqual([401, 'credential.invalid']);
  });

  it('mints no session', async () => {
    const { status } = await platform.post('/v1/embed-sessions', {}, { as: session, origin: site });
    expect(status).toBe(401);
  });
});

it('a consent that is withdrawn refuses, whatever the session says', async () => {
  const withdrawn = await mint({
    subjects: [{ scheme: 'resident-id', id: persons.withdrawn }],
    consentId: 'cns_sandbox_withdrawn',
  });
  const { body } = await platform.ask(aboutPerson(persons.withdrawn, { consentId: 'cns_sandbox_withdrawn' }), {
    as: withdrawn,
    origin: frame,
  });
  expect(body.code).toBe('consent.withdrawn');
});

describe('opened', () => {
  it('tells the frame what it is for, and the page nothing', async () => {
    const open = (origin: string) =>
      platform.post<EmbedSession & Problem>('/v1/embed-sessions/open', undefined, { as: session, origin });
    expect((await open(frame)).body).toMatchObject({
      origin: site,
      subjects: [
        { scheme: 'resident-id', id: persons.consented },
        { scheme: 'uscc', id: organizations.adverse },
      ],
      basis: 'authorized',
      purpose,
      consentId,
    });
    const page = await open(site);
    expect([page.status, page.body.code]).toEqual([403, 'origin.not-allowed']);
    expect(JSON.stringify(page.body)).not.toContain(persons.consented);
  });
});

describe('a token', () => {
  const swap = (token: string, part: number, text: string) =>
    token
      .split('.')
      .map((old, i) => (i === part ? text : old))
      .join('.');
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['of another key', (token: string) => `${token.slice(0, -4)}AAAA`],
    [
      'without a signature',
      (token: string) =>
        `${swap(token, 0, encode({ alg: 'none' }))
          .split('.')
          .slice(0, 2)
          .join('.')}.A`,
    ],
    ['with other claims', (token: string) => swap(token, 1, encode({ jti: 'ems_x', exp: 9_999_999_999 }))],
    ['that is none', () => 'a.b.c'],
  ])('%s is invalid', async (_case, forge) => {
    const forged = `token:${forge(session.replace('token:', ''))}`;
    const { status, body } = await platform.ask(aboutPerson(persons.consented, { consentId }), {
      as: forged,
      origin: frame,
    });
    expect([status, body.code]).toEqual([401, 'credential.invalid']);
  });

  it('runs out on real time, whatever the sandbox’s clock says', async () => {
    const short = await mint({
      ttlSeconds: 60,
      subjects: [{ scheme: 'uscc', id: organizations.adverse }],
      basis: 'public',
      consentId: undefined,
    });
    const ask = () => platform.ask(about(organizations.adverse, { purpose }), { as: short, origin: site });
    await platform.setClock('2026-11-21T12:00:00+08:00');
    expect((await ask()).status).toBe(200);
    realNow += 60_000;
    const { status, body } = await ask();
    expect([status, body.code]).toEqual([401, 'credential.expired']);
  });

  it.each([
    ['was revoked', { revoked: 1 }, 'credential.invalid'],
    ['has been rotated out', { ends_at: 1 }, 'credential.invalid'],
    ['was fixed to another purpose', { purposes: JSON.stringify(['promotion']) }, 'purpose.invalid'],
  ] as const)('of a key that %s since is over', async (_case, change, code) => {
    const { db } = platform.context;
    const set = (columns: typeof change | typeof asItWas) =>
      db.updateTable('credentials').set(columns).where('id', '=', 'key_sandbox_employer').execute();
    const asItWas = { revoked: 0, ends_at: null, purposes: null } as const;
    const minted = await mint();
    await set(change);
    const { body } = await platform.ask(aboutPerson(persons.consented, { consentId }), { as: minted, origin: frame });
    await set(asItWas);
    expect(body.code).toBe(code);
  });
});
