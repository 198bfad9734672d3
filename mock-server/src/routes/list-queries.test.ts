import { type LogEntry, logEntrySchema } from '@credit-check/domain/contract/query';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

interface Page {
  readonly items: LogEntry[];
  readonly nextCursor: string | null;
}

let platform: TestPlatform;
const employer = { as: 'sk_sandbox_employer' };
beforeAll(async () => {
  platform = await openTestPlatform();
  for (const [i, id] of [organizations.clear, organizations.adverse, organizations.severe].entries()) {
    const purpose = { code: 'contract-award', reference: `REF-${i}` };
    await platform.ask(about(id, { purpose }));
  }
  await platform.ask(about(organizations.ending, { purpose: undefined }), { as: 'officer@agency' });
  await platform.ask(aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' }), employer);
  await platform.ask(aboutPerson(persons.noConsent), employer);
});
afterAll(() => platform.close());

const page = (search = '', from = {}) => platform.get<Page>(`/v1/queries${search}`, from);
const references = ({ items }: Page) => items.map(({ purpose }) => purpose?.reference);

describe('what is listed', () => {
  test('the log of one’s own organisation, whoever of it asked, newest first', async () => {
    const { status, body } = await page();
    expect(status).toBe(200);
    expect(references(body)).toEqual([undefined, 'REF-2', 'REF-1', 'REF-0']);
    expect(body.items.map(({ operator }) => operator)).toEqual([
      'officer@agency',
      ...Array(3).fill('key_sandbox_agency'),
    ]);
    expect(body.items.map((entry) => logEntrySchema.parse(entry))).toEqual(body.items);
    expect(body.nextCursor).toBeNull();
  });

  test('the last logged comes first, also when the clock was set back between', async () => {
    await platform.setClock('2026-11-20T00:00:00+08:00');
    const { body } = await platform.ask(about(organizations.clear), { as: 'sk_sandbox_provider' });
    await platform.setClock('2026-11-19T00:00:00+08:00');
    const second = await platform.ask(about(organizations.clear), { as: 'sk_sandbox_provider' });
    await platform.setClock('2026-11-21T10:00:00+08:00');
    const log = await platform.ownLog({ as: 'sk_sandbox_provider' });
    expect(log.map(({ queryId }) => queryId)).toEqual([second.body.queryId, body.queryId]);
  });

  test('persons masked, and unnamed where the query was refused', async () => {
    const { body } = await page('', employer);
    expect(body.items.map(({ subject }) => subject)).toEqual([
      { scheme: 'resident-id', id: '990**************5', kind: 'person' },
      { scheme: 'resident-id', id: '990**************7', kind: 'person', name: expect.stringMatching(/^.\*+$/) },
    ]);
  });

  test('a subject sees its own queries, and no other subject’s', async () => {
    const request = { ...aboutPerson(persons.consented), basis: 'self', purpose: { code: 'self-review' } };
    const { body } = await platform.ask(request, { as: persons.consented });
    await platform.ask(request, { as: persons.noConsent });
    const own = await platform.ownLog({ as: persons.consented });
    expect(own.map(({ queryId }) => queryId)).toEqual([body.queryId]);
    expect(own[0]!.operator).toBe('990**************7');
  });

  test('pages hold every entry once, without one at the end that is empty', async () => {
    const seen: string[] = [];
    let search = '?limit=2';
    for (let pages = 0; pages < 2; pages++) {
      const { body } = await page(search);
      expect(body.items).toHaveLength(2);
      seen.push(...body.items.map(({ queryId }) => queryId));
      search = `?limit=2&cursor=${body.nextCursor}`;
      expect(body.nextCursor === null).toBe(pages === 1);
    }
    expect(seen).toEqual((await page()).body.items.map(({ queryId }) => queryId));
  });

  test('a page stays where it was while others are logged', async () => {
    const first = await page('?limit=1', employer);
    await platform.ask(aboutPerson(persons.withdrawn), employer);
    const second = await page(`?limit=1&cursor=${first.body.nextCursor}`, employer);
    expect(second.body.items[0]!.index).toBeLessThan(first.body.items[0]!.index);
    expect(second.body.items[0]!.outcome).toBe('answered');
  });
});

describe('filters', () => {
  test.each([
    ['reference=REF-1', ['REF-1']],
    ['reference=REF-', []],
    ['operator=officer%40agency', [undefined]],
    ['outcome=refused', [undefined]],
    ['outcome=answered&reference=REF-2', ['REF-2']],
    ['from=2026-11-21T10:00:00%2B08:00&limit=1', [undefined]],
    ['to=2026-11-21T10:00:00%2B08:00', []],
    ['from=2026-11-22T00:00:00%2B08:00', []],
  ])('%s', async (search, expected) => {
    expect(references((await page(`?${search}`)).body)).toEqual(expected);
  });

  test.each(['limit=0', 'limit=201', 'limit=x', 'from=yesterday', 'outcome=lost', 'cursor=rubbish'])(
    '%s is malformed',
    async (search) => {
      expect(await page(`?${search}`)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
    },
  );

  test('a + that arrives as a space is told how to be written', async () => {
    const { status, body } = await page('?from=2026-11-21T10:00:00+08:00');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('%2B');
  });
});

test.each([
  [{ as: null }, 'credential.missing'],
  [{ as: 'pk_sandbox_demo', origin: 'http://localhost' }, 'credential.invalid'],
  [{ as: 'sk_sandbox_agency', origin: 'http://localhost' }, 'credential.secret-in-browser'],
])('%j may not: %s', async (from, code) => {
  expect((await page('', from)).body).toMatchObject({ code });
});
