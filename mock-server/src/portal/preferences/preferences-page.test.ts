import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, openTestPlatform, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs, type PortalUser } from '../testing/portal-user.ts';

const positive = '91990000MAT000114C';
const PATH = '/portal/preferences';

let platform: TestPlatform;
let user: PortalUser;
beforeAll(async () => {
  platform = await openTestPlatform();
  user = await openPortalAs(platform, positive);
});
afterAll(() => platform.close());

const publicRecords = async () => (await platform.ask(about(positive))).body.records.length;
const page = async () => (await user.get(PATH)).text();

describe('my wishes', () => {
  test('take positive records out of the public with the click, and bring them back (C6)', async () => {
    expect(await publicRecords()).toBe(2);
    const saved = await user.post(PATH, { positive: 'not-public' });
    expect(saved.status).toBe(303);
    expect(saved.headers.get('location')).toBe(`${PATH}?done=saved`);
    expect(await publicRecords()).toBe(0);
    expect(await page()).toMatch(/value="not-public" checked/);
    await user.post(PATH, { positive: 'public' });
    expect(await publicRecords()).toBe(2);
  });

  test.each<Record<string, string>>([{}, { positive: '' }, { positive: 'PUBLIC' }])(
    '%o says nothing: what is hidden stays hidden',
    async (form) => {
      await user.post(PATH, { positive: 'not-public' });
      await user.post(PATH, form);
      expect(await publicRecords()).toBe(0);
      await user.post(PATH, { positive: 'public' });
      await user.post(PATH, form);
      expect(await publicRecords()).toBe(2);
    },
  );

  test('offer to block whoever asked, and take it back', async () => {
    await platform.ask(about(positive));
    expect(await page()).toContain('沙盒招标代理机构');
    await user.post(PATH, { positive: 'public', offered: 'agency', blocked: 'agency' });
    expect(await page()).toMatch(/value="agency" checked/);
    await user.post(PATH, { positive: 'public', offered: 'agency' });
    expect(await page()).not.toMatch(/value="agency" checked/);
  });

  test('leave blocked who was blocked elsewhere meanwhile', async () => {
    await platform.put('/v1/self/preferences', { blockedRequesters: ['employer'] }, { as: positive });
    await user.post(PATH, { positive: 'public', offered: 'agency' });
    expect(await page()).toMatch(/value="employer" checked/);
  });

  test('change nothing for a form that is not the portal’s', async () => {
    const response = await user.post(PATH, { positive: 'not-public' }, { origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
    expect(await publicRecords()).toBe(2);
  });
});
