import type { ConsentDetail } from '@credit-check/domain/contract/consent';
import { afterAll, describe, expect, test } from 'vitest';
import { consentSteps } from '../../consent/testing-consents.ts';
import { openTestPlatform, persons } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

const PATH = '/portal/requests';
const platform = await openTestPlatform();
const steps = consentSteps(platform);
const clerk = await openPortalAs(platform, 'clerk@employer');
afterAll(() => platform.close());

const form = {
  scheme: 'resident-id',
  id: persons.noConsent,
  purpose: 'hiring',
  reference: 'HR-7',
  note: '',
  category: 'severe-lists',
  days: '30',
  uses: '3',
};
const page = async (path: string) => (await clerk.get(path)).text();

describe('staff of an organisation', () => {
  test('ask, and get the invitation as a link and a code that name nobody (X5)', async () => {
    const asked = await clerk.post(PATH, form);
    const location = asked.headers.get('location')!;
    expect(location).toMatch(/^\/portal\/requests\/cns_[\w-]+\?done=sent$/);
    const text = await page(location);
    expect(text).toMatch(/href="http:\/\/platform\.test\/portal\/consents\/cns_[\w-]+"/);
    expect(text).toContain('<svg');
    expect(text).not.toContain(persons.noConsent);
    expect(text).toContain('990**************5');
    const id = location.slice(PATH.length + 1).replace('?done=sent', '');
    await steps.step(id, 'grant');
    expect(await page(`${PATH}/${id}`)).toContain('已获授权');
    expect(await page(`${PATH}/${id}`)).not.toContain('<svg');
    await clerk.post(`${PATH}/${id}/withdraw`);
    expect((await steps.detail(id)).body.state).toBe('withdrawn');
    const detail = (await (await clerk.get(`${PATH}/${id}/receipts`)).json()) as ConsentDetail;
    expect(detail.receipts.map(({ state }) => state)).toEqual(['requested', 'granted', 'withdrawn']);
  });

  test('redeem what a subject told them, once', async () => {
    const shareCode = await steps.shareCode();
    expect((await clerk.post(`${PATH}/redeem`, { shareCode })).headers.get('location')).toContain('?done=redeemed');
    const replay = await clerk.post(`${PATH}/redeem`, { shareCode });
    expect(replay.status).toBe(422);
    expect(await replay.text()).toContain('分享码无效');
  });

  test.each([
    ['a wrong number', { id: '990000199001010026' }, '号码有误'],
    ['a minor', { id: persons.minor }, '未成年人'],
    ['no category', { category: '' }, '请补全'],
    ['finances that nobody explained', { category: 'restricted-finance' }, '请补全'],
  ])('are told what to mend: %s', async (_, more, said) => {
    const response = await clerk.post(PATH, { ...form, ...more });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain(said);
    expect(text).toContain('value="HR-7"');
  });

  test('see their own organisation’s only', async () => {
    const { consentId } = (await steps.request({}, { as: 'sk_sandbox_agency' })).body;
    expect((await clerk.get(`${PATH}/${consentId}`)).status).toBe(404);
    expect(await page(PATH)).not.toContain(consentId);
    expect(await page(PATH)).toContain('cns_sandbox_consented');
  });

  test('of an organisation that may not ask have no such page', async () => {
    const operator = await openPortalAs(platform, 'operator@platform');
    expect((await operator.get(PATH)).status).toBe(403);
  });
});
