import { afterAll, describe, expect, it } from 'vitest';
import { asProvider, penalty } from '../../ingest/testing/supplied.ts';
import { openTestPlatform, organizations } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

const platform = await openTestPlatform();
const user = await openPortalAs(platform, organizations.adverse);
const listed = await openPortalAs(platform, organizations.severe);
afterAll(() => platform.close());

const html = async (response: Response | Promise<Response>) => (await response).text();
const target = 'record:rec_sandbox_adverse_1';
const form = { target, ways: 'commitment', correctedOn: '2026-06-30', statement: '已整改', commitment: '今后依法施工' };

describe('asking for repair in the portal (O4: GX62, BT59)', () => {
  it('says what is missing in the user’s own language, and keeps what was written', async () => {
    const { commitment: _, ...without } = form;
    const response = await user.post('/portal/repairs', without);
    const page = await response.text();
    expect([response.status, page.includes('请选择“作出信用承诺”并填写承诺内容。'), page.includes('已整改')]).toEqual([
      422,
      true,
      true,
    ]);
    const late = await html(user.post('/portal/repairs', { ...form, correctedOn: '2026-12-01' }));
    expect(late).toContain('纠正日期不能晚于今天。');
  });

  it('is sent once, and followed', async () => {
    expect((await user.post('/portal/repairs', form)).headers.get('location')).toBe('/portal/repairs?done=sent');
    const list = await html(user.get('/portal/repairs?done=sent'));
    expect(list).toContain('今后依法施工');
    expect(list).toContain('法规未规定期限');
    expect(await html(user.get(`/portal/repairs/new?target=${target}`))).toContain('不能重复提出');
  });

  it('too early, says from which day on, and offers no form', async () => {
    const subject = { scheme: 'uscc', id: organizations.adverse };
    await platform.put('/v1/records/early', { ...penalty, subject }, asProvider);
    const page = await html(user.get('/portal/repairs/new?target=record:early'));
    expect(page).toContain('最短公示期未满，2027-01-08起可以申请。');
    expect(page).not.toContain('<textarea');
  });

  it('what is not one’s own does not exist', async () => {
    for (const path of ['/portal/repairs/new?target=listing:lst_sandbox_severe', '/portal/exits/new?target=record:x']) {
      expect((await user.get(path)).status, path).toBe(404);
    }
  });
});

describe('asking to leave a list in the portal (L5: GX51)', () => {
  it('by repair or on another ground', async () => {
    const repair = await html(listed.get('/portal/repairs/new?target=listing:lst_sandbox_severe'));
    expect(repair).toContain('href="/portal/exits/new?target=listing%3Alst_sandbox_severe"');
    const page = await html(listed.get('/portal/exits/new?target=listing:lst_sandbox_severe'));
    expect([page.includes('value="standard-changed"'), page.includes('value="term-over"')]).toEqual([true, false]);
  });

  it('is sent, and stands on the desk with seven working days', async () => {
    const exit = { target: 'listing:lst_sandbox_severe', ground: 'standard-changed', statement: '新标准不再适用' };
    expect((await listed.post('/portal/exits', { ...exit, statement: '' })).status).toBe(422);
    const sent = await listed.post('/portal/exits', exit);
    expect(sent.headers.get('location')).toBe('/portal/repairs?done=exit');
    expect(await html(listed.get('/portal/repairs'))).toContain('已申请退出');
    const desk = await openPortalAs(platform, 'provider@bureau');
    expect(await html(desk.get('/portal/desk'))).toContain('2026-12-01，还有 7 个工作日');
  });
});
