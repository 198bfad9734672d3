import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { about, openTestPlatform, organizations, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs, type PortalUser } from '../testing/portal-user.ts';

let platform: TestPlatform;
let admin: PortalUser;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());
beforeEach(async () => {
  admin = await openPortalAs(platform, 'admin@agency');
});

const textOf = async (response: Response) => (await response.text()).replaceAll(/\s+/g, ' ');
const page = async (path: string) => textOf(await admin.get(path));

describe('who administers', () => {
  test.each([
    ['somebody else of the organisation', 'officer@agency'],
    ['the operator', 'operator@platform'],
    ['a subject', organizations.clear],
  ])('not %s: no page, no link', async (_, login) => {
    const other = await openPortalAs(platform, login);
    for (const path of ['/portal/staff', '/portal/keys', '/portal/acts']) {
      expect((await other.get(path)).status).toBe(403);
      expect(await textOf(await other.get('/portal'))).not.toContain(path);
    }
    const posted = await other.post('/portal/keys/issue', { kind: 'secret' });
    expect(posted.status).toBe(403);
  });
});

describe('staff', () => {
  const invited = (login: string, more: Record<string, string> = {}) =>
    admin.post('/portal/staff/invite', { login, role: 'officer', bases: 'public', ...more });

  test('an invited person asks with the rights given, until removed', async () => {
    expect((await invited('zhao@agency')).headers.get('location')).toBe('/portal/staff?done=invited');
    const from = { as: 'zhao@agency' };
    expect((await platform.ask(about(organizations.clear), from)).status).toBe(200);
    expect(await page('/portal/staff')).toContain('zhao@agency');
    await admin.post('/portal/staff/change', { login: 'zhao@agency', role: 'officer' });
    expect((await platform.ask(about(organizations.clear), from)).body.code).toBe('basis.not-permitted');
    await admin.post('/portal/staff/change', { login: 'zhao@agency', role: 'officer', remove: '1' });
    expect(await page('/portal/staff')).not.toContain('zhao@agency');
  });

  test('a login may be a plain word or a number of the house', async () => {
    for (const login of ['zhangsan', 'E0012345']) expect((await invited(login)).status).toBe(303);
  });

  test('who was removed and is invited again signs in anew: what they held opens nothing', async () => {
    await invited('sun@agency');
    const token = { as: `token:${await platform.context.signIn.issue('sun@agency')}` };
    const session = await openPortalAs(platform, 'sun@agency');
    expect((await platform.ask(about(organizations.clear), token)).status).toBe(200);
    await admin.post('/portal/staff/change', { login: 'sun@agency', role: 'officer', remove: '1' });
    await invited('sun@agency');
    expect((await platform.ask(about(organizations.clear), token)).body.code).toBe('credential.invalid');
    expect((await session.get('/portal')).status).toBe(303);
  });

  test.each([
    ['a right the organisation has not', { bases: 'ex-officio' }, '超出了本单位的查询权限'],
    ['a word that is no basis', { bases: 'everything' }, '不合要求'],
    ["a login that reads as a person's number", { login: '99000019900101005X' }, '不合要求'],
    ['a login that is taken, also elsewhere', { login: 'clerk@employer' }, '已经受邀'],
  ])('%s is refused where it was asked for', async (_, change, says) => {
    const response = await invited('qian@agency', change);
    expect(response.status).toBe(422);
    expect(await textOf(response)).toContain(says);
  });

  test("nobody changes their own rights, or another organisation's people", async () => {
    const own = await admin.post('/portal/staff/change', { login: 'admin@agency', role: 'administrator', remove: '1' });
    expect(own.status).toBe(422);
    const others = await admin.post('/portal/staff/change', { login: 'clerk@employer', role: 'clerk', remove: '1' });
    expect(await textOf(others)).toContain('对象已不存在');
    expect(await platform.context.signIn.issue('clerk@employer')).toBeTruthy();
  });
});

describe('keys', () => {
  const issue = async (form: Record<string, string>) => {
    const text = await textOf(await admin.post('/portal/keys/issue', form));
    return {
      text,
      token: /value="([sp]k_[^"]+)"/.exec(text)?.[1] ?? '',
      id: /<code>(key_[^<]+)</.exec(text)?.[1] ?? '',
    };
  };

  test('a key is shown on the page that answers, once, and works at once', async () => {
    const { token, id } = await issue({ kind: 'secret', label: '开标系统' });
    expect((await platform.ask(about(organizations.clear), { as: token })).status).toBe(200);
    const again = await page('/portal/keys');
    expect(again).toContain(id);
    expect(again).toContain('开标系统');
    expect(again).not.toContain(token);
  });

  test('revoked, it opens nothing; rotated, the new one does', async () => {
    const first = await issue({ kind: 'secret' });
    const text = await textOf(await admin.post('/portal/keys/change', { key: first.id, rotate: 'now' }));
    const second = /value="(sk_[^"]+)"/.exec(text)![1]!;
    expect((await platform.ask(about(organizations.clear), { as: first.token })).status).toBe(401);
    expect((await platform.ask(about(organizations.clear), { as: second })).status).toBe(200);
    const secondId = /<code>(key_[^<]+)</.exec(text)![1]!;
    await admin.post('/portal/keys/change', { key: secondId, revoke: '1' });
    expect((await platform.ask(about(organizations.clear), { as: second })).status).toBe(401);
  });

  test('a publishable key without limits is not issued', async () => {
    const response = await admin.post('/portal/keys/issue', { kind: 'publishable' });
    expect(response.status).toBe(422);
    expect(await textOf(response)).toContain('必须限定网页来源和查询目的');
  });

  test.each<Record<string, string>>([{}, { kind: 'public' }])(
    '%o names no kind of key: none is issued',
    async (form) => {
      const response = await admin.post('/portal/keys/issue', form);
      expect(response.status).toBe(422);
      expect(await textOf(response)).not.toMatch(/value="[sp]k_/);
    },
  );

  test("another organisation's key is not there", async () => {
    const response = await admin.post('/portal/keys/change', { key: 'key_sandbox_employer', revoke: '1' });
    expect(response.status).toBe(422);
    expect((await platform.ask(about(organizations.clear), { as: 'sk_sandbox_employer' })).status).toBe(200);
  });

  test('text of a label is text', async () => {
    await issue({ kind: 'secret', label: '<img src=x onerror=alert(1)>' });
    expect(await page('/portal/keys')).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

test('every act stands in the record, by whom', async () => {
  await admin.post('/portal/keys/issue', { kind: 'secret' });
  const text = await page('/portal/acts');
  expect(text).toContain('key.issue');
  expect(text).toContain('admin@agency');
});
