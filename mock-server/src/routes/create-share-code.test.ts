import { type ShareCode, shareCodeSchema } from '@credit-check/domain/contract/consent';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentSteps, employer, shareCodeRequest, subject } from '../consent/testing-consents.ts';
import { openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const offer = (more: object = {}, from: object = subject) =>
  platform.post<ShareCode & Problem>('/v1/self/share-codes', shareCodeRequest(more), from);

describe('a share code', () => {
  it('is short, can be read out, and is good for a day', async () => {
    const { status, body } = await offer();
    expect(status).toBe(201);
    expect(shareCodeSchema.parse(body)).toEqual(body);
    expect(body.shareCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(body.redeemBy).toMatch(/^2026-11-22T10:00/);
  });

  it('is over with the consent it would be, where that is sooner', async () => {
    const { body } = await offer({ expiresAt: '2026-11-21T18:00:00+08:00' });
    expect(body.redeemBy).toBe('2026-11-21T18:00:00+08:00');
  });

  it('stands nowhere in the store, also where it came with an Idempotency-Key', async () => {
    const { body } = await offer({}, { ...subject, idempotencyKey: 'offer-0' });
    const { db } = platform.context;
    const rows = [
      await db.selectFrom('share_codes').selectAll().execute(),
      await db.selectFrom('idempotent_answers').selectAll().execute(),
    ];
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${body.shareCode}|${body.shareCode.replaceAll('-', '')}`));
  });

  it('is drawn anew for a retry, which leaves one that is good: the last', async () => {
    const steps = consentSteps(platform);
    const from = { ...subject, idempotencyKey: 'offer-1' };
    const [lost, again] = [await offer({}, from), await offer({}, from)];
    expect(again.body.redeemBy).toBe(lost.body.redeemBy);
    expect((await steps.redeem(lost.body.shareCode)).status).toBe(403);
    expect((await steps.redeem(again.body.shareCode)).status).toBe(201);
    expect((await offer({}, from)).body.code).toBe('conflict');
    expect((await offer({ maxUses: 1 }, from)).body.code).toBe('conflict');
  });

  it.each<[string, object, number, string]>([
    ['more than 90 days', { expiresAt: '2027-02-20T10:00:00+08:00' }, 422, 'consent.too-broad'],
    ['more than 10 uses', { maxUses: 11 }, 422, 'consent.too-broad'],
    ['finances: nobody has explained why (C4)', { categories: ['restricted-finance'] }, 422, 'consent.too-broad'],
    ['an organisation that may not ask', { organization: 'provider' }, 400, 'request.malformed'],
    ['an organisation nobody knows', { organization: 'nobody' }, 400, 'request.malformed'],
    ['no purpose', { purpose: undefined }, 422, 'purpose.invalid'],
  ])('is refused for %s', async (_, more, status, code) => {
    const reply = await offer(more);
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
  });

  it('is the subject’s to offer', async () => {
    expect((await offer({}, employer)).body.code).toBe('credential.invalid');
    expect((await offer({}, { as: 'clerk@employer' })).body.code).toBe('credential.invalid');
  });
});
