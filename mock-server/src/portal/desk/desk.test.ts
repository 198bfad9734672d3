import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../../authority/testing/listings.ts';
import { asAdverse, objection, procedureCalls } from '../../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, penalty } from '../../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

const platform = await openTestPlatform();
const { object, ask } = procedureCalls(platform);
const operator = await openPortalAs(platform, 'operator@platform');
const provider = await openPortalAs(platform, 'provider@bureau');
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

const html = async (response: Response | Promise<Response>) => (await response).text();

describe('the desk (O3, O4, L5)', () => {
  it('says what is due in working days and leads to each with one click', async () => {
    const page = await html(operator.get('/portal/desk'));
    expect(page).toContain('2026-11-23，还有 1 个工作日');
    expect(page).toContain('《广西壮族自治区社会信用条例》第六十一条');
    const link = '/portal/desk/objections/obj_sandbox_two_lists';
    expect(page).toContain(`href="${link}"`);
    expect(await html(operator.get(link))).toContain('事故已在规定时限内报告');
  });

  it('says what is overdue first, and by how much', async () => {
    await platform.setClock('2026-11-25T10:00:00+08:00');
    const page = await html(operator.get('/portal/desk?lang=en'));
    expect(page).toMatch(/overdue by 2 working days[\s\S]*overdue by 1 working day</);
    await platform.setClock('2026-11-21T10:00:00+08:00');
  });

  it('is for the operator and providers alone', async () => {
    for (const login of ['officer@agency', organizations.adverse]) {
      expect((await (await openPortalAs(platform, login)).get('/portal/desk')).status, login).toBe(403);
    }
  });

  it('a provider sees nothing of another’s, not even that there is something', async () => {
    const subject = { scheme: 'uscc', id: organizations.adverse };
    await platform.put('/v1/records/others', { ...penalty, subject }, asOtherProvider);
    const { objectionId } = (await object({ target: { type: 'record', id: 'others' } }, asAdverse)).body;
    expect((await operator.get(`/portal/desk/objections/${objectionId}`)).status).toBe(200);
    expect((await provider.get(`/portal/desk/objections/${objectionId}`)).status).toBe(404);
    expect(await html(provider.get('/portal/desk'))).not.toContain(objectionId);
  });
});

describe('a step taken on the desk', () => {
  it('is refused without a reason, and the form shown again', async () => {
    const path = '/portal/desk/objections/obj_sandbox_objected/dismiss';
    const response = await operator.post(path, { reason: ' ' });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
  });

  it('the provider verifies, the operator decides: each has its own forms', async () => {
    const path = '/portal/desk/objections/obj_sandbox_objected';
    const asProvider = await html(provider.get(path));
    expect([asProvider.includes(`${path}/verify`), asProvider.includes(`${path}/uphold`)]).toEqual([true, false]);
    const verified = await provider.post(`${path}/verify`, { outcome: 'upheld', statement: '案卷记载的工程名称有误' });
    expect(verified.headers.get('location')).toBe('/portal/desk?done=saved');
    expect(await html(operator.get(path))).toContain('案卷记载的工程名称有误');
    await provider.post(`${path}/uphold`, { reason: '越权', remedy: 'revoke' });
    expect((await platform.ask(about('91990000MAT000042K'))).body.records).toHaveLength(1);
    await operator.post(`${path}/uphold`, { reason: '异议属实', remedy: 'revoke' });
    expect((await platform.ask(about('91990000MAT000042K'))).body.records).toEqual([]);
    expect(await html(operator.get(path))).toContain('现在没有可以由您办理的步骤。');
  });

  it('the determining unit decides a repair, with no choice where the rule leaves none (NDRC36)', async () => {
    const { repairId } = (await ask()).body;
    const path = `/portal/desk/repairs/${repairId}`;
    const page = await html(provider.get(path));
    expect([page.includes(`${path}/grant`), page.includes('name="effect"')]).toEqual([true, false]);
    expect(await html(operator.get(path))).not.toContain(`${path}/grant`);
    await provider.post(`${path}/grant`, { reason: '经核实' });
    const { records } = (await platform.ask(about(organizations.adverse))).body;
    expect(records.map(({ id }) => id)).not.toContain('rec_sandbox_adverse_1');
  });

  it('and who leaves a list (GX51)', async () => {
    await platform.post('/v1/self/exits', { listingId: 'lst_sandbox_severe' }, { as: organizations.severe });
    const path = '/portal/desk/listings/lst_sandbox_severe';
    expect(await html(provider.get('/portal/desk'))).toContain(`href="${path}"`);
    await provider.post(`${path}/remove`, { ground: 'standard-changed' });
    expect((await platform.ask(about(organizations.severe))).body.severeListings).toEqual([]);
  });

  it('of a listing that is not served yet stands under its own name, with what is due (L2: GX49)', async () => {
    await listingCalls(platform).after('deciding', ['notify', 'decide']);
    const page = await html(provider.get('/portal/desk/listings/deciding'));
    expect(page).toContain('示例严重失信主体名单');
    expect(page).toContain('《广西壮族自治区社会信用条例》第四十九条');
    await provider.post('/portal/desk/listings/deciding/serve', { method: 'electronic' });
    expect(await html(provider.get('/portal/desk/listings/deciding'))).toContain('已决定，待送达');
    await provider.post('/portal/desk/listings/deciding/serve', { method: 'handed-over' });
    expect(await html(provider.get('/portal/desk/listings/deciding'))).toContain('在名单中');
  });

  it('of another page’s making is none', async () => {
    const path = '/portal/desk/objections/obj_sandbox_two_lists/dismiss';
    expect((await operator.post(path, { reason: '无' }, { formToken: 'forged' })).status).toBe(403);
    expect((await operator.post(path, { reason: '无' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });
});

describe('evidence', () => {
  it('is for the subject that sent it and those who decide', async () => {
    const content = Buffer.from('%PDF-1.7 示例').toString('base64');
    const attachments = [{ name: '"><b>.pdf', type: 'application/pdf', content }];
    const target = { type: 'record', id: 'rec_sandbox_adverse_2' };
    const { body } = await object({ ...objection, target, attachments });
    const path = `/portal/attachments/${body.attachments[0]!.attachmentId}`;
    const owner = await openPortalAs(platform, organizations.adverse);
    for (const user of [owner, operator, provider]) {
      const response = await user.get(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="att_[\w-]+\.pdf"$/);
      expect(await response.text()).toBe('%PDF-1.7 示例');
    }
    const other = await openPortalAs(platform, organizations.clear);
    expect([(await other.get(path)).status, (await other.get('/portal/attachments/att_none')).status]).toEqual([
      404, 404,
    ]);
    expect(await html(owner.get('/portal/objections'))).toContain('&quot;&gt;&lt;b&gt;.pdf');
  });
});
