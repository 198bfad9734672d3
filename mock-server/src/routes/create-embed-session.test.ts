import type { MintedEmbedSession } from '@credit-check/domain/contract/embed';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, describe, expect, it } from 'vitest';
import { type Caller, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

const site = 'https://hr.example';
const employer = { as: 'sk_sandbox_employer' } as const;
const person = { scheme: 'resident-id', id: persons.consented };
const organization = { scheme: 'uscc', id: organizations.adverse };
const forPerson = {
  origin: site,
  subjects: [person],
  basis: 'authorized',
  purpose: { code: 'hiring', reference: 'HR-7' },
  consentId: 'cns_sandbox_consented',
};
const forPublic = { origin: site, subjects: [organization], basis: 'public', purpose: { code: 'supplier-directory' } };

function mint(request: object, from: Caller = employer) {
  return platform.post<MintedEmbedSession & Problem>('/v1/embed-sessions', request, from);
}

describe('what is minted', () => {
  it('is a token of three parts for at most fifteen minutes, which names no person', async () => {
    const { realNow } = platform.context.clock;
    const before = realNow();
    const { status, body } = await mint(forPerson);
    expect(status).toBe(201);
    const expiresAt = Date.parse(body.expiresAt);
    // Of the second it was minted in.
    expect(expiresAt).toBeGreaterThan(before + 899_000);
    expect(expiresAt).toBeLessThanOrEqual(realNow() + 900_000);
    const [header, claims] = body.session
      .split('.')
      .slice(0, 2)
      .map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header!)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(JSON.parse(claims!)).toMatchObject({ origin: site, consentId: 'cns_sandbox_consented', frame: true });
    expect(claims).not.toContain(persons.consented);
  });

  it('lives as long as was asked, if that is shorter', async () => {
    const { body } = await mint({ ...forPublic, ttlSeconds: 60 });
    expect(Date.parse(body.expiresAt) - platform.context.clock.realNow()).toBeLessThanOrEqual(60_000);
  });

  it('is the same again for a retry, and a conflict for another body', async () => {
    const from = { ...employer, idempotencyKey: 'mint-1' };
    const first = await mint(forPublic, from);
    const second = await mint(forPublic, from);
    expect(second.body).toEqual(first.body);
    const other = await mint({ ...forPublic, origin: 'https://other.example' }, from);
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
  });
});

describe('what is refused', () => {
  it.each(['government-sharing', 'ex-officio'])(
    'an authority’s basis %s never stands on a page (D5)',
    async (basis) => {
      const { status, body } = await mint({ ...forPublic, basis }, { as: 'sk_sandbox_authority' });
      expect([status, body.code]).toEqual([403, 'basis.not-permitted']);
    },
  );

  it.each([
    ['a basis the organisation has not', { ...forPublic, basis: 'ex-officio' }, 403, 'basis.not-permitted'],
    ['a subject asking about itself', { ...forPublic, basis: 'self' }, 403, 'basis.not-permitted'],
    ['a person in public (D4)', { ...forPerson, basis: 'public' }, 403, 'basis.not-permitted'],
    ['no purpose', { ...forPublic, purpose: undefined }, 422, 'purpose.invalid'],
    [
      'a number that is none',
      { ...forPublic, subjects: [{ scheme: 'resident-id', id: '1' }] },
      422,
      'subject.malformed',
    ],
    ['no subject', { ...forPublic, subjects: [] }, 400, 'request.malformed'],
    ['21 subjects', { ...forPublic, subjects: Array(21).fill(organization) }, 400, 'request.malformed'],
    ['sixteen minutes', { ...forPublic, ttlSeconds: 960 }, 400, 'request.malformed'],
    ['no time at all', { ...forPublic, ttlSeconds: 0 }, 400, 'request.malformed'],
    ['an address instead of an origin', { ...forPublic, origin: `${site}/page` }, 400, 'request.malformed'],
    ['an origin with a word for a policy', { ...forPublic, origin: `${site} *` }, 400, 'request.malformed'],
    ['any origin', { ...forPublic, origin: '*' }, 400, 'request.malformed'],
  ])('%s', async (_case, request, status, code) => {
    const reply = await mint(request);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('a purpose the key is not fixed to', async () => {
    const { db } = platform.context;
    const fixTo = (purposes: string | null) =>
      db.updateTable('credentials').set({ purposes }).where('id', '=', 'key_sandbox_employer').execute();
    await fixTo(JSON.stringify(['hiring']));
    const replies = [await mint(forPublic), await mint(forPerson)];
    await fixTo(null);
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'purpose.invalid'],
      [201, undefined],
    ]);
  });

  it.each([
    ['nobody', { as: null }, 401, 'credential.missing'],
    ['a publishable key', { as: 'pk_sandbox_demo', origin: 'http://localhost:1' }, 401, 'credential.invalid'],
    ['a user', { as: 'clerk@employer' }, 401, 'credential.invalid'],
    ['a secret key in a browser', { ...employer, origin: site }, 403, 'credential.secret-in-browser'],
  ] as const)('%s as who mints', async (_case, from, status, code) => {
    const reply = await mint(forPublic, from);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });
});
