import { afterAll, describe, expect, it } from 'vitest';
import { openTestPlatform, organizations } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

const platform = await openTestPlatform();
const user = await openPortalAs(platform, organizations.adverse);
const listed = await openPortalAs(platform, organizations.severe);
afterAll(() => platform.close());

const html = async (response: Response | Promise<Response>) => (await response).text();
const target = 'record:rec_sandbox_adverse_1';

describe('objecting in the portal (O1: GX61, BT57)', () => {
  it('shows what it is about and offers only the grounds that fit it', async () => {
    const page = await html(user.get(`/portal/objections/new?target=${target}`));
    expect(page).toContain('未按照经审查合格的施工图设计文件施工');
    expect([page.includes('value="past-term"'), page.includes('value="wrong-evaluation"')]).toEqual([true, false]);
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
  });

  it('shows the form again with what was written where something is missing', async () => {
    const response = await user.post('/portal/objections', { target, about: target, statement: '工程名称有误' });
    const page = await response.text();
    expect([response.status, page.includes('role="alert"'), page.includes('工程名称有误')]).toEqual([422, true, true]);
  });

  it('is sent once, and followed', async () => {
    const form = { target, about: target, ground: 'error-or-omission', statement: '第一行\r\n第二行' };
    const sent = await user.post('/portal/objections', form);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/portal/objections?done=sent']);
    const list = await html(user.get('/portal/objections?done=sent'));
    expect(list).toContain('第一行\n第二行');
    expect(list).toContain('2026-11-25，还有 3 个工作日');
    expect(await html(user.get(`/portal/objections/new?target=${target}`))).toContain('不能重复提出');
    expect((await user.post('/portal/objections', form)).status).toBe(422);
  });

  it('of a listing may be about the decision or any measure', async () => {
    const page = await html(listed.get('/portal/objections/new?target=listing:lst_sandbox_severe'));
    expect(page).toContain('value="measure:lst_sandbox_severe:GX42-7"');
    const form = { target: 'measure:lst_sandbox_severe:GX42-7', about: 'listing:lst_sandbox_severe' };
    const sent = await listed.post('/portal/objections', { ...form, ground: 'wrongly-punished', statement: '已停止' });
    expect(sent.status).toBe(303);
    const again = await html(listed.get('/portal/objections/new?target=listing:lst_sandbox_severe'));
    expect(again).not.toContain('value="measure:lst_sandbox_severe:GX42-7"');
  });

  it('to something left out needs no target', async () => {
    const form = { target: 'omission', about: 'omission', ground: 'error-or-omission', statement: '缺少表彰信息' };
    expect((await user.post('/portal/objections', form)).status).toBe(303);
  });

  it.each(['record:rec_sandbox_severe', 'record:none', 'record', 'secret:1', ''])(
    'what is not one’s own does not exist: %s',
    async (named) => {
      expect((await user.get(`/portal/objections/new?target=${named}`)).status).toBe(404);
    },
  );

  it('is for subjects alone', async () => {
    const staff = await openPortalAs(platform, 'operator@platform');
    expect((await staff.get('/portal/objections')).status).toBe(403);
  });
});
