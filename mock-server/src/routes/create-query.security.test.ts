import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  type Caller,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

const lines: string[] = [];
let platform: TestPlatform;
beforeAll(async () => {
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  platform = await openTestPlatform({ logger: pino({ level: 'trace' }, destination) });
});
afterAll(() => platform.close());

const request = about(organizations.clear, { purpose: { code: 'supplier-directory' } });

test.each<[string, Caller, number, string]>([
  ['no credential', { as: null }, 401, 'credential.missing'],
  ['an unknown secret key', { as: 'sk_live_0' }, 401, 'credential.invalid'],
  ['an unknown publishable key', { as: 'pk_live_0', origin: 'http://localhost' }, 401, 'credential.invalid'],
  ['neither key nor token', { as: 'token:rubbish' }, 401, 'credential.invalid'],
  [
    'a secret key from a browser',
    { as: 'sk_sandbox_agency', origin: 'http://localhost:3000' },
    403,
    'credential.secret-in-browser',
  ],
  [
    'a publishable key from elsewhere',
    { as: 'pk_sandbox_demo', origin: 'https://x.example' },
    403,
    'origin.not-allowed',
  ],
  ['a publishable key from no origin', { as: 'pk_sandbox_demo' }, 403, 'origin.not-allowed'],
  ['a publishable key from an opaque origin', { as: 'pk_sandbox_demo', origin: 'null' }, 403, 'origin.not-allowed'],
])('%s is no query, and goes to the security log without the credential', async (_, from, status, code) => {
  lines.length = 0;
  const { body, ...reply } = await platform.post<{ code: string }>('/v1/queries', request, from);
  expect({ status: reply.status, code: body.code }).toEqual({ status, code });
  expect(body).not.toHaveProperty('queryId');
  const noted = lines.map((line) => JSON.parse(line)).filter((line) => line.security === true);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toMatchObject({ code, requestId: reply.headers.get('x-request-id') });
  if (from.as) expect(lines.join()).not.toContain(from.as.replace('token:', ''));
});

test('a revoked key is not known any more', async () => {
  await platform.context.db
    .updateTable('credentials')
    .set({ revoked: 1 })
    .where('id', '=', 'key_sandbox_provider')
    .execute();
  const { body } = await platform.ask(request, { as: 'sk_sandbox_provider' });
  expect(body.code).toBe('credential.invalid');
});

test('what comes with no valid credential stands in nobody’s log', async () => {
  await platform.ask(request, { as: null });
  const { total } = await platform.context.db
    .selectFrom('queries')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  expect(total).toBe(0);
});

test('no line of the server’s log holds a person’s identifier (X5)', async () => {
  lines.length = 0;
  await platform.ask(aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' }), {
    as: 'sk_sandbox_employer',
  });
  await platform.ask(
    { ...aboutPerson(persons.noConsent), basis: 'self', purpose: { code: 'self-review' } },
    { as: persons.noConsent },
  );
  await platform.ask(aboutPerson('990000199001010018'), { as: 'sk_sandbox_employer' });
  expect(lines.length).toBeGreaterThanOrEqual(3);
  for (const id of [persons.consented, persons.noConsent, '990000199001010018']) {
    expect(lines.join()).not.toContain(id);
  }
});

test('tokens are stored as their hash only', async () => {
  const rows = await platform.context.db.selectFrom('credentials').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/[ps]k_sandbox_/);
});
