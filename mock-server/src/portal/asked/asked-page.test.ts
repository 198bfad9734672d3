import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

async function show(login: string, search = ''): Promise<string> {
  const response = await (await openPortalAs(platform, login)).get(`/portal/queries${search}`);
  expect(response.status).toBe(200);
  return response.text();
}

const entries = (page: string) => page.match(/<li class="entry"/g)?.length ?? 0;

describe('who asked about me', () => {
  test('says who, when, why, on which basis and what came of it; refused attempts too (D6)', async () => {
    await platform.ask(aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' }), {
      as: 'sk_sandbox_employer',
    });
    await platform.ask(aboutPerson(persons.consented, { consentId: 'cns_sandbox_withdrawn' }), {
      as: 'sk_sandbox_employer',
    });
    const page = await show(persons.consented);
    expect(entries(page)).toBe(2);
    for (const said of ['沙盒用人单位', '授权查询', '招聘录用', 'HR-7', 'cns_sandbox_consented', '没有您的授权']) {
      expect(page).toContain(said);
    }
    expect(page).toContain('当时显示、现仍有效的信息 1 条');
    expect(page).toContain('href="/portal/consents/cns_sandbox_consented"');
    // Somebody else's.
    expect(page).not.toContain('cns_sandbox_withdrawn');
  });

  test('is narrowed by the form, and says when nothing is left', async () => {
    await platform.ask(about(organizations.adverse));
    await platform.ask(about(organizations.adverse, { basis: 'ex-officio' }));
    expect(entries(await show(organizations.adverse))).toBe(2);
    expect(entries(await show(organizations.adverse, '?outcome=refused'))).toBe(1);
    expect(entries(await show(organizations.adverse, '?by=own'))).toBe(0);
    expect(entries(await show(organizations.adverse, '?from=2026-11-21&to=2026-11-21'))).toBe(2);
    expect(await show(organizations.adverse, '?to=2026-11-20')).toContain('没有符合条件的查询。');
  });

  test('takes no harm from what is no filter', async () => {
    await platform.ask(about(organizations.clear));
    expect(entries(await show(organizations.clear, '?by=nobody&outcome=&basis=any&from=yesterday&to=31'))).toBe(1);
  });

  test('leads to the older ones and back, with the filters kept', async () => {
    for (let asked = 0; asked < 21; asked += 1) await platform.ask(about(organizations.severe));
    const first = await show(organizations.severe, '?outcome=answered');
    expect(entries(first)).toBe(20);
    const older = /href="(\/portal\/queries\?[^"]*cursor=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    const second = await show(organizations.severe, new URL(older!, 'http://platform.test').search);
    expect(entries(second)).toBe(1);
    expect(second).toContain('返回最新');
    expect(second).toContain('outcome=answered');
  });

  test('a cursor that is none is a page that says so', async () => {
    const response = await (await openPortalAs(platform, organizations.clear)).get('/portal/queries?cursor=x');
    expect(response.status).toBe(400);
  });
});
