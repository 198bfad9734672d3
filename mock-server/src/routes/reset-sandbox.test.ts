import { afterAll, expect, test } from 'vitest';
import { about, aboutPerson, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform({ realNow: () => 0 });
afterAll(() => platform.close());

test('restores clock, data and faults; the log stays', async () => {
  const { db, sandbox } = platform.context;
  await platform.ask(about(organizations.adverse));
  const consent = { consentId: 'cns_sandbox_consented' };
  expect((await platform.ask(aboutPerson(persons.consented, consent), { as: 'sk_sandbox_employer' })).status).toBe(200);
  const uses = async () =>
    (await db.selectFrom('consents').where('id', '=', 'cns_sandbox_consented').select('uses').executeTakeFirstOrThrow())
      .uses;
  const logged = await platform.ownLog();
  expect(logged).toHaveLength(1);
  expect(await uses()).toBe(1);
  await db.deleteFrom('records').execute();
  await platform.setClock('2029-01-01T00:00:00+08:00');
  sandbox!.setFaults({ database: 'unavailable', latencyMs: 5 });

  const response = await platform.app.request('/sandbox/reset', { method: 'POST' });
  expect(response.status).toBe(204);
  expect(await response.text()).toBe('');

  expect((await platform.get('/sandbox/clock')).body).toEqual({ now: '2026-11-21T10:00:00+08:00' });
  expect(sandbox!.faults()).toEqual({});
  expect(await uses()).toBe(0);
  expect(await platform.ownLog()).toEqual(logged);
  expect((await platform.ask(about(organizations.adverse))).body.records).toHaveLength(2);
});
