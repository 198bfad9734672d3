import { consentDetailSchema } from '@credit-check/domain/contract/consent';
import { verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { afterAll, describe, expect, it } from 'vitest';
import { consentSteps, employer, otherSubject, subject } from '../consent/testing-consents.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const requested = async (more: object = {}) => (await steps.request(more)).body.consentId;

describe('a grant', () => {
  it('needs no body: all that was asked for', async () => {
    const id = await requested();
    expect((await steps.ask(id)).body).toMatchObject({ code: 'consent.pending' });
    const { status, body } = await steps.step(id, 'grant');
    expect(status).toBe(200);
    expect(consentDetailSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ state: 'granted', categories: ['administrative-penalties', 'severe-lists'] });
    expect((await steps.ask(id)).status).toBe(200);
  });

  it('may be of fewer categories: the answer says which, and speaks of them only', async () => {
    const id = await requested();
    const { body } = await steps.step(id, 'grant', { categories: ['severe-lists'] });
    expect(body).toMatchObject({
      categories: ['severe-lists'],
      requestedCategories: ['administrative-penalties', 'severe-lists'],
    });
    expect((await steps.ask(id)).body).toMatchObject({
      scope: ['severe-lists'],
      status: 'no-adverse-records',
      records: [],
      notices: [{ code: 'scope.consent' }],
    });
  });

  it('without an adverse category never looks like a clearance', async () => {
    const id = await requested({ categories: ['basic-information', 'honours'] });
    await steps.step(id, 'grant');
    expect((await steps.ask(id)).body).toMatchObject({ status: 'not-asked', scope: ['basic-information', 'honours'] });
  });

  it('is logged, and both sides hold the same receipts, each naming the one before', async () => {
    const id = await requested();
    await steps.step(id, 'grant');
    const [theirs, own] = [await steps.detail(id, employer), await steps.detail(id, subject)];
    expect(own.body.receipts.map(({ statement, openings }) => [statement, openings])).toEqual(
      theirs.body.receipts.map(({ statement, openings }) => [statement, openings]),
    );
    const [vkey] = platform.context.vkeys;
    const [asked, granted] = await Promise.all(
      theirs.body.receipts.map((receipt) => verifyConsentReceipt(receipt, { vkey: vkey! })),
    );
    expect(asked!.record).toMatchObject({
      recordId: id,
      event: { state: 'requested', by: 'organization' },
      previous: null,
    });
    expect(granted!.record).toMatchObject({
      principal: { scheme: 'resident-id', id: '990**************5' },
      event: { state: 'granted', by: 'subject', method: 'request' },
      processing: { categories: ['administrative-penalties', 'severe-lists'], uses: { max: 3, taken: 0 } },
    });
    expect(granted!.record.previous).toMatch(/^[\w-]{43}$/);
    expect(granted!.index).toBeGreaterThan(asked!.index);
  });

  it.each<[string, object, number, string]>([
    ['of more than was asked for', { categories: ['severe-lists', 'honours'] }, 422, 'consent.too-broad'],
    ['of nothing', { categories: [] }, 400, 'request.malformed'],
    ['of what nobody knows', { categories: ['all'] }, 400, 'request.malformed'],
  ])('%s is refused and leaves the request open', async (_, body, status, code) => {
    const id = await requested();
    const reply = await steps.step(id, 'grant', body);
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
    expect((await steps.detail(id)).body.state).toBe('requested');
  });

  it('that is rubbish is no grant', async () => {
    const id = await requested();
    expect((await steps.step(id, 'grant', '{"categories"')).body.code).toBe('request.malformed');
    expect((await steps.detail(id)).body.state).toBe('requested');
  });

  it('comes from the subject only', async () => {
    const id = await requested();
    expect((await steps.step(id, 'grant', {}, otherSubject)).body.code).toBe('not-found');
    expect((await steps.step(id, 'grant', {}, employer)).body.code).toBe('credential.invalid');
    expect((await steps.step(id, 'grant', {}, { as: 'clerk@employer' })).body.code).toBe('credential.invalid');
    expect((await steps.step(id, 'grant', {}, { as: 'token:eyJhbGciOiJub25lIn0.e30.' })).body.code).toBe(
      'credential.invalid',
    );
    expect((await steps.step('cns_unknown', 'grant')).body.code).toBe('not-found');
    expect((await steps.detail(id)).body.state).toBe('requested');
  });

  it('comes once, and not after the request has lapsed', async () => {
    const id = await requested();
    const late = await requested();
    await steps.step(id, 'grant');
    expect(await steps.step(id, 'grant')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await platform.setClock('2026-12-05T11:00:00+08:00');
    expect((await steps.step(late, 'grant')).body.code).toBe('conflict');
    const { body } = await steps.detail(late);
    expect(body.state).toBe('lapsed');
    expect(body.receipts.map(({ state }) => state)).toEqual(['requested', 'lapsed']);
    expect((await steps.ask(late)).body.code).toBe('consent.required');
    await platform.setClock('2026-11-21T10:00:00+08:00');
  });

  it('of two at once one is logged', async () => {
    const id = await requested();
    const replies = await Promise.all([steps.step(id, 'grant'), steps.step(id, 'refuse')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await steps.detail(id)).body.receipts).toHaveLength(2);
  });
});

describe('finances (C4: GX57, BT55)', () => {
  const finance = {
    categories: ['severe-lists', 'restricted-finance'],
    restrictedFinance: { need: '岗位负责资金保管', effect: '用人单位将看到您的纳税额' },
  };

  it('are left out of a grant that is not signed for them', async () => {
    const id = await requested(finance);
    expect((await steps.step(id, 'grant')).body.categories).toEqual(['severe-lists']);
  });

  it('are refused without the signature, or with another’s', async () => {
    const id = await requested(finance);
    const categories = ['restricted-finance'];
    for (const body of [{ categories }, { categories, restrictedFinance: { signedName: '沙盒甲' } }]) {
      expect((await steps.step(id, 'grant', body)).body).toMatchObject({ code: 'request.malformed' });
    }
  });

  it('are refused where need and effect were not explained', async () => {
    const id = await requested({ categories: ['restricted-finance'] });
    const body = { categories: ['restricted-finance'], restrictedFinance: { signedName: '沙盒乙' } };
    expect((await steps.step(id, 'grant', body)).body).toMatchObject({ code: 'consent.too-broad' });
  });

  it('are granted with the subject’s own name, and the receipt says what was explained', async () => {
    const id = await requested(finance);
    const signed = { categories: ['restricted-finance'], restrictedFinance: { signedName: '沙盒乙' } };
    const { body } = await steps.step(id, 'grant', signed);
    expect(body).toMatchObject({ state: 'granted', categories: ['restricted-finance'] });
    const { record } = await verifyConsentReceipt(body.receipts.at(-1), { vkey: platform.context.vkeys[0]! });
    expect(record.processing.restrictedFinance).toEqual({ ...finance.restrictedFinance, signed: true });
    expect(record.processing.lawfulBasis.rules).toContain('GX57');
    expect(JSON.stringify(record)).not.toContain('沙盒乙');
  });
});
