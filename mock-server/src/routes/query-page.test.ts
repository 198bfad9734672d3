import { afterAll, beforeEach, expect, it } from 'vitest';
import { about, aboutPerson, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());
beforeEach(() => platform.setClock('2026-11-21T10:00:00+08:00'));

const pageOf = async (queryId: string, search = '') => {
  const response = await platform.app.request(`/queries/${queryId}${search}`);
  return { status: response.status, text: await response.text() };
};

it('shows what a public query was answered, without a credential', async () => {
  const { body } = await platform.ask(about(organizations.severe));
  const page = await pageOf(body.queryId);
  expect(page.status).toBe(200);
  for (const shown of ['严重失信主体', organizations.severe, 'GXZC2026-G3-0001', '移出名单之日']) {
    expect(page.text).toContain(shown);
  }
});

it('leaves out what has ended since', async () => {
  await platform.setClock('2026-11-21T23:55:00+08:00');
  const { body } = await platform.ask(about(organizations.ending));
  expect((await pageOf(body.queryId, '?lang=en')).text).toContain('Adverse records');
  await platform.setClock('2026-11-22T00:00:00+08:00');
  const after = await pageOf(body.queryId, '?lang=en');
  expect(after.text).not.toContain('<strong>Adverse records');
  expect(after.text).not.toContain(body.records[0]!.title);
});

it('is kept nowhere, and is asked for again when the first of it ends or it is out of date (P9)', async () => {
  const headersOf = async (queryId: string) => (await platform.app.request(`/queries/${queryId}`)).headers;
  const clear = (await platform.ask(about(organizations.clear))).body;
  const lifetime = (Date.parse(clear.refreshBy) - Date.parse(clear.asOf)) / 1000;
  const standing = await headersOf(clear.queryId);
  expect(standing.get('cache-control')).toBe('no-store');
  expect(standing.get('x-robots-tag')).toBe('noindex, noarchive');
  expect(Math.abs(Number(standing.get('refresh')) - lifetime)).toBeLessThan(30);

  await platform.setClock('2026-11-21T23:59:00+08:00');
  const ending = (await platform.ask(about(organizations.ending))).body;
  expect(Number((await headersOf(ending.queryId)).get('refresh'))).toBeLessThanOrEqual(60);
  await platform.setClock('2026-11-22T12:00:00+08:00');
  expect((await headersOf(ending.queryId)).get('refresh')).toBeNull();
});

it('past refreshBy says that the result is out of date and nothing of it', async () => {
  const { body } = await platform.ask(about(organizations.clear));
  await platform.setClock('2026-11-21T12:00:00+08:00');
  const page = await pageOf(body.queryId);
  expect(page.text).toContain('结果已过时');
  expect(page.text).not.toContain('查询期内无相关失信信息');
});

it('knows nothing of queries on another basis, of refusals, or of what was never asked', async () => {
  const consented = await platform.ask(aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' }), {
    as: 'sk_sandbox_employer',
  });
  const refused = await platform.ask(about(organizations.clear, { basis: 'ex-officio' }));
  for (const queryId of [consented.body.queryId, refused.body.queryId!, 'qry_unknown']) {
    const page = await pageOf(queryId);
    expect(page.status, queryId).toBe(404);
    // Its links name the query, whose id may hold any digits.
    expect(page.text.replaceAll(queryId, '')).not.toContain('990');
  }
});
