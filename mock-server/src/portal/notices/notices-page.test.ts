import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../../authority/testing/listings.ts';
import { newcomer } from '../../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

const platform = await openTestPlatform();
const { after, step } = listingCalls(platform);
const subject = await openPortalAs(platform, newcomer.id);
beforeAll(async () => {
  await after('drafted', []);
  await after('announced', ['notify'], {
    grounds: '<b>拟列入事由</b>',
    timeLimits: { objection: { days: 10, unit: 'working-days' }, legalBasis: '《示例管理办法》第八条' },
  });
});
afterAll(() => platform.close());

const html = async (path: string) => (await subject.get(path)).text();

describe('a notice that one is to be listed (L2: GX46, BT41)', () => {
  it('says who means to decide what on which basis, and until when one may object', async () => {
    const page = await html('/portal/notices');
    for (const said of ['沙盒市应急管理局', '示例依据', '每季度检查一次', '示例救济', '《示例管理办法》第八条']) {
      expect(page).toContain(said);
    }
    expect(page).toMatch(/异议期限.*2026-12-0\d/s);
    expect(page).toContain('&lt;b&gt;拟列入事由&lt;/b&gt;');
    expect(page).not.toContain('drafted');
  });

  it('is told on the first page', async () => {
    expect(await html('/portal')).toContain('有 1 份列入严重失信主体名单的告知');
  });

  it('is nobody else’s: no notice, and no step', async () => {
    const other = await openPortalAs(platform, organizations.adverse);
    expect(await (await other.get('/portal/notices')).text()).toContain('没有拟将您列入名单的告知');
    expect((await other.post('/portal/notices/announced/object')).status).toBe(422);
    expect(await html('/portal/notices')).toContain('已告知');
    expect((await (await openPortalAs(platform, 'provider@bureau')).get('/portal/notices')).status).toBe(403);
  });

  it('of a step that is not the subject’s there is no form, and none is taken', async () => {
    expect(await html('/portal/notices')).not.toContain('/announced/request-hearing');
    expect((await subject.post('/portal/notices/announced/decide')).status).toBe(404);
    const early = await subject.post('/portal/notices/announced/request-hearing', { statement: '先说在前' });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
  });

  it('is objected to, answered, and a hearing asked for, before anything is decided', async () => {
    const sent = await subject.post('/portal/notices/announced/object', { statement: '事故与我单位\r\n无关' });
    expect(sent.headers.get('location')).toBe('/portal/notices?done=object');
    expect(await html('/portal/notices?done=object')).toContain('异议已提交');
    expect((await step('announced', 'decide')).status).toBe(409);
    await step('announced', 'verify', { outcome: 'dismissed', statement: '经核实与事实相符' });
    expect(await html('/portal/notices')).toMatch(/事故与我单位\n无关[\s\S]*经核实与事实相符/);
    expect((await subject.post('/portal/notices/announced/request-hearing')).status).toBe(303);
    expect(await html('/portal/notices')).toContain('申请听证');
    expect((await platform.ask(about(newcomer.id))).body.severeListings ?? []).toEqual([]);
  });

  it('is on this page no longer once the decision is served', async () => {
    await step('announced', 'hear', { outcome: 'dismissed', statement: '听证后维持' });
    await platform.setClock('2026-12-20T10:00:00+08:00');
    await step('announced', 'decide', { decidedOn: '2026-12-20' });
    expect(await html('/portal/notices')).toContain('已决定，待送达');
    await step('announced', 'serve', { method: 'handed-over' });
    expect(await html('/portal/notices')).toContain('没有拟将您列入名单的告知');
    expect(await html('/portal')).not.toContain('列入严重失信主体名单的告知，');
  });
});
