import type { LogEntry } from '@credit-check/domain/contract/query';
import { verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { afterAll, describe, expect, it } from 'vitest';
import { agency, consentSteps, employer, subject } from '../consent/testing-consents.ts';
import { openTestPlatform, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const refused = { status: 403, body: { code: 'consent.required' } };
const newest = async (from: object) => (await platform.ownLog(from, '?limit=1'))[0] as LogEntry;

describe('a share code', () => {
  it('becomes a consent of whoever redeems it, with what the subject offered', async () => {
    const code = await steps.shareCode({ categories: ['administrative-penalties'] });
    const { status, body } = await steps.redeem(code);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'granted',
      method: 'share-code',
      organization: { id: 'employer' },
      subject: { id: '990**************5' },
      categories: ['administrative-penalties'],
      purpose: { code: 'hiring', reference: 'HR-7' },
      maxUses: 3,
      uses: 0,
    });
    expect((await steps.ask(body.consentId)).body).toMatchObject({ status: 'adverse-records' });
    const [receipt] = (await steps.detail(body.consentId, subject)).body.receipts;
    const { record } = await verifyConsentReceipt(receipt, { vkey: platform.context.vkeys[0]! });
    expect(record.event).toMatchObject({ state: 'granted', by: 'subject', method: 'share-code' });
  });

  it('is read as people write it', async () => {
    const code = await steps.shareCode();
    expect(
      (await steps.redeem(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`))
        .status,
    ).toBe(201);
  });

  it('is good once: a replay is refused and logged, and the subject is named in that entry', async () => {
    const code = await steps.shareCode();
    await steps.redeem(code);
    for (const from of [employer, agency]) {
      const { status, body } = await steps.redeem(code, from);
      expect({ status, body }).toMatchObject(refused);
      expect(await newest(from)).toMatchObject({
        queryId: body.queryId,
        outcome: 'refused',
        code: 'consent.required',
        subject: { id: '990**************5' },
      });
    }
  });

  it('is redeemed by one of two who try at once', async () => {
    const code = await steps.shareCode();
    const replies = await Promise.all([steps.redeem(code, employer), steps.redeem(code, agency)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 403]);
  });

  it('gives the same consent to a retry with the same key', async () => {
    const code = await steps.shareCode();
    const from = { ...employer, idempotencyKey: 'redeem-1' };
    const [one, other] = await Promise.all([steps.redeem(code, from), steps.redeem(code, from)]);
    expect([one.status, other.body]).toEqual([201, one.body]);
    expect((await steps.redeem(code, from)).body.consentId).toBe(one.body.consentId);
  });

  it('made out to one organisation is for no other', async () => {
    const code = await steps.shareCode({ organization: 'agency' });
    expect(await steps.redeem(code, employer)).toMatchObject(refused);
    expect((await steps.redeem(code, agency)).status).toBe(201);
  });

  it.each(['0000-0000-0000', 'rubbish', '%'])('that is none is refused and logged: %s', async (code) => {
    expect(await steps.redeem(code)).toMatchObject(refused);
    expect(await newest(employer)).toMatchObject({ outcome: 'refused', code: 'consent.required', basis: 'authorized' });
  });

  it('is no way in for an organisation that may not ask, nor for one the subject has blocked', async () => {
    const code = await steps.shareCode();
    expect((await steps.redeem(code, { as: 'sk_sandbox_provider' })).body.code).toBe('basis.not-permitted');
    const row = { subject_key: `resident-id:${persons.noConsent}`, organization_id: 'employer', since: 0 };
    await platform.context.db.insertInto('requester_blocks').values(row).execute();
    expect(await steps.redeem(code)).toMatchObject(refused);
    await platform.context.db.deleteFrom('requester_blocks').execute();
    expect((await steps.redeem(code)).status).toBe(201);
  });

  it('is over after a day', async () => {
    await platform.setClock('2026-11-21T10:00:00+08:00');
    const code = await steps.shareCode();
    await platform.setClock('2026-11-22T11:00:00+08:00');
    expect(await steps.redeem(code)).toMatchObject(refused);
    await platform.setClock('2026-11-21T10:00:00+08:00');
  });
});
