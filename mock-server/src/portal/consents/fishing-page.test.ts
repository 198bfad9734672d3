import { afterAll, beforeAll, expect, test } from 'vitest';
import { employer } from '../../consent/testing-consents.ts';
import { aboutPerson, openTestPlatform, persons, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const show = async () => (await (await openPortalAs(platform, 'operator@platform')).get('/portal/requesters')).text();
const metric = async () => {
  const text = await (await platform.app.request('/metrics')).text();
  return /^organizations_asking_without_consent (\S+)$/m.exec(text)?.[1];
};
const askWithout = (id: string) => platform.ask(aboutPerson(id), employer);

test('an organisation that keeps asking without consent shows up for the operator, with how many it asked about', async () => {
  for (let i = 0; i < 18; i++) await askWithout(persons.noConsent);
  await askWithout(persons.consented);
  expect([await metric(), (await show()).includes('沙盒用人单位')]).toEqual(['0', false]);
  await platform.post('/v1/consents/redeem', { shareCode: '0000-0000-0000' }, employer);
  const text = await show();
  expect(await metric()).toBe('1');
  expect(text).toMatch(/沙盒用人单位[\s\S]*<dd>20<\/dd>[\s\S]*<dd>2<\/dd>/);
});

test('what lies more than thirty days back counts no more', async () => {
  await platform.setClock('2026-12-22T10:00:00+08:00');
  expect(await metric()).toBe('0');
  await platform.setClock('2026-11-21T10:00:00+08:00');
});

test('the metrics are told while the store cannot be read', async () => {
  platform.context.sandbox!.setFaults({ database: 'unavailable' });
  expect(await metric()).toBe('Nan');
  platform.context.sandbox!.setFaults({});
});

test('it is the operator’s to see', async () => {
  const clerk = await openPortalAs(platform, 'clerk@employer');
  expect((await clerk.get('/portal/requesters')).status).toBe(403);
});
