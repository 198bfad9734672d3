import type { AskedAbout } from '@credit-check/domain/contract/own-file';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

interface Page {
  readonly items: AskedAbout[];
  readonly nextCursor: string | null;
}

const employer = { as: 'sk_sandbox_employer' };
const site = { as: 'pk_sandbox_demo', origin: 'http://localhost:4000' };

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const askedAbout = async (id: string, search = ''): Promise<Page> => {
  const { status, body } = await platform.get<Page>(`/v1/self/queries${search}`, { as: id });
  expect(status).toBe(200);
  return body;
};

describe('GET /v1/self/queries', () => {
  it('says who asked, when, why, on which basis and what was shown (D6: BT56, GX59)', async () => {
    const { body } = await platform.ask(
      aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' }),
      employer,
    );
    const { items } = await askedAbout(persons.consented);
    expect(items).toEqual([
      {
        queryId: body.queryId,
        index: expect.any(Number),
        at: body.asOf,
        by: 'organization',
        organization: { id: 'employer', name: '沙盒用人单位' },
        basis: 'authorized',
        purpose: { code: 'hiring', reference: 'HR-7' },
        consentId: 'cns_sandbox_consented',
        outcome: 'answered',
        scope: expect.any(Array),
        shown: body.records.map(({ id }) => `record:${id}`),
      },
    ]);
    expect(items[0]?.shown).not.toEqual([]);
  });

  it('tells of refused attempts too', async () => {
    await platform.ask(aboutPerson(persons.noConsent), employer);
    await platform.ask({ ...aboutPerson(persons.noConsent), basis: 'public' }, employer);
    const { items } = await askedAbout(persons.noConsent);
    expect(items).toMatchObject([
      { outcome: 'refused', code: 'basis.not-permitted', basis: 'public', shown: [] },
      { outcome: 'refused', code: 'consent.required', basis: 'authorized', shown: [] },
    ]);
  });

  it('tells of a site’s visitors by the site', async () => {
    const body = { ...about(organizations.adverse), purpose: { code: 'supplier-directory' } };
    await platform.ask(body, site);
    const { items } = await askedAbout(organizations.adverse);
    expect(items).toMatchObject([
      {
        by: 'site-visitor',
        site: 'http://localhost:4000',
        organization: { name: '示例供应商名录网站' },
        basis: 'public',
      },
    ]);
  });

  it('names the organisation that asked, never who of its people did', async () => {
    await platform.ask(about(organizations.clear), { as: 'officer@agency' });
    const page = await askedAbout(organizations.clear);
    expect(page.items[0]).toMatchObject({ organization: { id: 'agency', name: '沙盒招标代理机构' } });
    expect(JSON.stringify(page)).not.toContain('officer@agency');
  });

  it('says ex officio by which duty', async () => {
    const duty = { matter: '沙监查〔2026〕8号', legalBasis: '《示例条例》第八条' };
    await platform.ask(
      { ...about(organizations.ending), basis: 'ex-officio', duty, purpose: { code: 'supervision' } },
      { as: 'sk_sandbox_authority' },
    );
    expect((await askedAbout(organizations.ending)).items).toMatchObject([{ basis: 'ex-officio', duty }]);
  });

  it('has one’s own looks too, and can leave them out', async () => {
    await platform.get('/v1/self/file', { as: organizations.severe });
    await platform.ask(about(organizations.severe));
    expect((await askedAbout(organizations.severe)).items.map(({ by }) => by)).toEqual(['organization', 'own']);
    expect((await askedAbout(organizations.severe, '?by=others')).items.map(({ by }) => by)).toEqual(['organization']);
    expect((await askedAbout(organizations.severe, '?by=own')).items.map(({ by }) => by)).toEqual(['own']);
  });

  it('says nothing of queries about others', async () => {
    await platform.ask(about(organizations.unknown));
    expect((await askedAbout('91990000MAT000114C')).items).toEqual([]);
  });

  it('comes page by page, newest first', async () => {
    const id = '91990000MAT000157R';
    for (const reference of ['1', '2', '3']) {
      await platform.ask(about(id, { purpose: { code: 'bid-qualification', reference } }));
    }
    const first = await askedAbout(id, '?limit=2');
    expect(first.items.map(({ purpose }) => purpose?.reference)).toEqual(['3', '2']);
    const second = await askedAbout(id, `?limit=2&cursor=${first.nextCursor}`);
    expect(second.items.map(({ purpose }) => purpose?.reference)).toEqual(['1']);
    expect(second.nextCursor).toBeNull();
  });

  it('is narrowed by time, outcome and basis', async () => {
    const id = '91990000MAT000149Y';
    await platform.ask(about(id));
    await platform.ask(about(id, { basis: 'ex-officio' }));
    expect((await askedAbout(id, '?outcome=refused')).items).toMatchObject([{ outcome: 'refused' }]);
    expect((await askedAbout(id, '?basis=public')).items).toMatchObject([{ basis: 'public' }]);
    const later = encodeURIComponent('2030-01-01T00:00:00+08:00');
    expect((await askedAbout(id, `?from=${later}`)).items).toEqual([]);
    expect((await askedAbout(id, `?to=${later}`)).items).toHaveLength(2);
  });

  it('shows an entry no more once it has ended', async () => {
    await platform.ask(about(organizations.ending));
    const before = (await askedAbout(organizations.ending, '?basis=public')).items[0];
    expect(before?.shown).toEqual([expect.stringMatching(/^record:/)]);
    await platform.setClock('2026-11-22T00:00:00+08:00');
    const after = (await askedAbout(organizations.ending, '?basis=public')).items[0];
    expect(after).toMatchObject({ queryId: before?.queryId, outcome: 'answered', shown: [] });
  });

  it.each(['officer@agency', 'operator@platform'])('is not for %s', async (as) => {
    const { status, body } = await platform.get<Problem>('/v1/self/queries', { as });
    expect(status).toBe(401);
    expect(body.code).toBe('credential.invalid');
  });
});
