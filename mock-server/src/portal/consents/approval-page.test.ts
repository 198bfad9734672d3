import type { Consent } from '@credit-check/domain/contract/consent';
import { afterAll, describe, expect, test } from 'vitest';
import { consentSteps } from '../../consent/testing-consents.ts';
import { openTestPlatform, persons } from '../../query/testing/test-platform.ts';
import { openPortalAs } from '../testing/portal-user.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
const user = await openPortalAs(platform, persons.noConsent);
const other = await openPortalAs(platform, persons.consented);
afterAll(() => platform.close());

async function requested(more: object = {}): Promise<{ id: string; path: string }> {
  const { consentId, approvalUrl } = (await steps.request(more)).body;
  return { id: consentId, path: new URL(approvalUrl).pathname };
}
const page = async (path: string, as = user) => (await as.get(path)).text();
const stateOf = async (id: string) => (await steps.detail(id)).body;

describe('the approval page (D3: GX56, GX58, BT54)', () => {
  test('says who asks, what for, which categories, how long, how often and what follows from a refusal', async () => {
    const { path } = await requested();
    const said = [
      '沙盒用人单位',
      '招聘录用',
      'HR-7',
      '行政处罚',
      '严重失信主体名单',
      '2027-01-20 10:00',
      '至多 3 次',
      '没有任何不利后果',
    ];
    const text = await page(path);
    for (const words of said) expect(text).toContain(words);
    expect(await page(`${path}?lang=en`)).toContain('Nothing happens to you');
  });

  test('has nothing ticked, and the refusal is a button beside the consent, alike', async () => {
    const text = await page((await requested()).path);
    expect(text).not.toContain('checked');
    expect(text).toMatch(
      /<button class="quiet" name="decision" value="grant">[^<]+<\/button><button class="quiet" name="decision" value="refuse">/,
    );
  });

  test('tells nobody else anything: not another subject, not the organisation, not who is not signed in', async () => {
    const { path } = await requested();
    const staff = await openPortalAs(platform, 'clerk@employer');
    const unknown = await other.get('/portal/consents/cns_unknown');
    const theirs = await other.get(path);
    expect(theirs.status).toBe(404);
    const anonymise = (text: string) => text.replaceAll(/[0-9a-f-]{36}|consents\/cns_[\w-]+/g, '');
    expect(anonymise(await theirs.text())).toBe(anonymise(await unknown.text()));
    expect((await staff.get(path)).status).toBe(403);
    const nobody = await platform.app.request(path);
    expect(nobody.status).toBe(303);
    expect(nobody.headers.get('location')).toContain('/portal/sign-in?return=');
  });

  test('grants what is ticked and no more', async () => {
    const { id, path } = await requested();
    const response = await user.post(`${path}/answer`, { decision: 'grant', category: 'severe-lists' });
    expect(response.headers.get('location')).toBe(`${path}?done=granted`);
    expect(await stateOf(id)).toMatchObject({ state: 'granted', categories: ['severe-lists'] });
    expect(await page(`${path}?done=granted`)).toContain('已同意');
  });

  test('every link of it leads to a page, answered or not', async () => {
    const { path } = await requested();
    const answered = `/portal/consents/${await steps.granted()}`;
    for (const text of [await page(path), await page(answered)]) {
      const links = new Set(
        [...text.matchAll(/href="(\/portal[^"#]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&')),
      );
      for (const link of links) expect([link, (await user.get(link)).status]).toEqual([link, 200]);
    }
  });

  test('refuses with one click, whatever is ticked', async () => {
    const { id, path } = await requested();
    await user.post(`${path}/answer`, { decision: 'refuse', category: 'severe-lists' });
    expect((await stateOf(id)).state).toBe('refused');
    expect(await page(`${path}?done=refused`)).toContain('没有任何不利后果');
  });

  test.each([
    ['nothing', { decision: 'grant' }],
    ['what the form does not say', { category: 'severe-lists' }],
  ])('takes no consent to %s, and says so', async (_, form) => {
    const { id, path } = await requested();
    const response = await user.post(`${path}/answer`, form);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('role="alert"');
    expect((await stateOf(id)).state).toBe('requested');
  });

  test('takes no answer from another’s form, another subject or a second time', async () => {
    const { id, path } = await requested();
    const answer = { decision: 'grant', category: 'severe-lists' };
    expect((await user.post(`${path}/answer`, answer, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await user.post(`${path}/answer`, answer, { formToken: 'forged' })).status).toBe(403);
    expect((await other.post(`${path}/answer`, answer)).status).toBe(404);
    expect((await stateOf(id)).state).toBe('requested');
    await user.post(`${path}/answer`, { decision: 'refuse' });
    expect((await user.post(`${path}/answer`, answer)).headers.get('location')).toBe(path);
    expect((await stateOf(id)).state).toBe('refused');
  });
});

describe('income and property (C4: GX57, BT55)', () => {
  const finance = {
    categories: ['severe-lists', 'restricted-finance'],
    restrictedFinance: { need: '岗位负责资金保管', effect: '用人单位将看到您的纳税额' },
  };
  const chosen = { categories: 'severe-lists restricted-finance' };

  test('stand apart, with the need and the effect, and are signed for on a page of their own', async () => {
    const { id, path } = await requested(finance);
    const text = await page(path);
    for (const words of ['收入与财产：需要单独的书面同意', '岗位负责资金保管', '用人单位将看到您的纳税额'])
      expect(text).toContain(words);
    const asked = await user.post(`${path}/answer`, { decision: 'grant', category: 'restricted-finance' });
    const sign = asked.headers.get('location')!;
    expect(sign).toContain(`${path}/sign`);
    expect((await stateOf(id)).state).toBe('requested');
    expect(await page(sign)).toContain('以您的全名签名');
  });

  test('are granted with the full name, and not with another', async () => {
    const { id, path } = await requested(finance);
    const wrong = await user.post(`${path}/sign`, { ...chosen, signedName: '沙盒甲' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('签名与实名不一致');
    expect((await stateOf(id)).state).toBe('requested');
    await user.post(`${path}/sign`, { ...chosen, signedName: '沙盒乙' });
    expect(await stateOf(id)).toMatchObject({ state: 'granted', categories: chosen.categories.split(' ') });
  });

  test('cannot be ticked where nobody explained them', async () => {
    const { path } = await requested({ categories: ['severe-lists', 'restricted-finance'] });
    const text = await page(path);
    expect(text).not.toContain('value="restricted-finance"');
    expect(text).toContain('对方没有说明');
    expect((await user.get(`${path}/sign`)).headers.get('location')).toBe(path);
  });
});

describe('my consents', () => {
  test('lists what waits, what stands and what is over; one click withdraws', async () => {
    const id = await steps.granted();
    expect(await page('/portal/consents')).toContain(`/portal/consents/${id}/withdraw`);
    const response = await user.post(`/portal/consents/${id}/withdraw`);
    expect(response.headers.get('location')).toBe(`/portal/consents/${id}?done=withdrawn`);
    expect((await stateOf(id)).state).toBe('withdrawn');
    expect((await user.post(`/portal/consents/${id}/withdraw`)).headers.get('location')).toBe(`/portal/consents/${id}`);
    expect((await other.post(`/portal/consents/${id}/withdraw`)).status).toBe(404);
  });

  test('hands out the receipts as a file', async () => {
    const id = await steps.granted();
    const response = await user.get(`/portal/consents/${id}/receipts`);
    expect(response.headers.get('content-disposition')).toContain(`consent-${id}.json`);
    const { receipts, state } = (await response.json()) as Consent & { receipts: object[] };
    expect([state, receipts.length]).toEqual(['granted', 2]);
    expect((await other.get(`/portal/consents/${id}/receipts`)).status).toBe(404);
  });

  test('shows what ended by itself, with its receipt', async () => {
    const holder = await openPortalAs(platform, persons.expired);
    expect(await page('/portal/consents/cns_sandbox_expired', holder)).toContain('2026-11-20 18:00 · 已到期');
  });
});
