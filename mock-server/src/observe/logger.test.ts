import { afterAll, expect, it } from 'vitest';
import { about, aboutPerson, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';
import { createLogger } from './logger.ts';

const lines: string[] = [];
const logger = createLogger('trace', { write: (line) => void lines.push(line) });
const platform = await openTestPlatform({ logger });
afterAll(() => platform.close());

const identifiers = [...Object.values(organizations), ...Object.values(persons), 'E12345678'];
const secrets = ['sk_sandbox_agency', 'sk_sandbox_employer', 'sk_wrong'];

it('queries, refusals and errors leave log lines, none with an identifier or a credential', async () => {
  const { sandbox, db } = platform.context;
  await platform.ask(about(organizations.adverse));
  await platform.ask(aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' }), {
    as: 'sk_sandbox_employer',
  });
  await platform.ask(aboutPerson(persons.noConsent), { as: 'sk_sandbox_employer' });
  await platform.ask({ ...aboutPerson(persons.minor), subject: { scheme: 'passport', id: 'E12345678' } });
  await platform.ask(about(organizations.adverse), { as: 'sk_wrong' });
  await platform.ask(about('91990000MAT000026XX'));
  await platform.post('/v1/queries', `{"subject":"${organizations.clear}`);
  await platform.get(`/v1/queries/${organizations.severe}?reference=${persons.consented}`);
  await platform.get(`/${organizations.severe}/${persons.consented}`);
  for (const fault of ['log', 'database'] as const) {
    sandbox!.setFaults({ [fault]: 'unavailable' });
    await platform.ask(about(organizations.adverse));
    sandbox!.setFaults({});
  }
  // A store that breaks in a way nobody foresaw, its error quoting the row.
  await db
    .updateTable('subjects')
    .set({ facts: `{"id":"${organizations.clear}"` })
    .execute();
  expect((await platform.ask(about(organizations.clear))).status).toBe(503);
  logger.error({ err: new Error(`no file for ${persons.consented}`) }, `about ${organizations.adverse}`);
  const quoting = { detail: 'Key (key)=(passport:E12345678) already exists.', where: 'line 1: "E12345678"' };
  logger.error({ err: Object.assign(new Error('duplicate key'), quoting) }, 'unexpected error');
  logger.info({ subject: { id: 'E12345678' }, request: { authorization: 'Bearer sk_sandbox_agency' } }, 'by mistake');

  const all = lines.join('');
  expect(all).toContain('"operation":"createQuery"');
  expect(all).toContain('sandbox fault: log unavailable');
  expect(all).toContain('unexpected error');
  expect(all).toContain('[identifier]');
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  for (const text of [...identifiers, ...secrets]) expect(all.toUpperCase()).not.toContain(text.toUpperCase());
});

it('each line about a request carries the id its answer had', async () => {
  lines.length = 0;
  const { headers } = await platform.get('/healthz');
  expect(lines.join('')).toContain(`"requestId":"${headers.get('x-request-id')}"`);
});
