/** Consent from both sides, by the client against the platform itself (D3: GX56, BT54). */
import { type CreditClient, createCreditClient } from '@credit-check/api-client/create-credit-client';
import { isProblemReceived } from '@credit-check/api-client/errors/problem-received';
import { runVerify } from '@credit-check/api-client/verify-cli/run-verify';
import type { WatchEvent } from '@credit-check/api-client/watch/create-watch';
import { type VerifiedConsentReceipt, verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, expect, it } from 'vitest';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

const CANDIDATE = '990000199001010017';
const employer = createCreditClient({ platform: platform.url, credential: 'sk_sandbox_employer' });
const candidate = createCreditClient({
  platform: platform.url,
  credential: await platform.context.signIn.issue(CANDIDATE),
});

const subject = { scheme: 'resident-id', id: CANDIDATE } as const;
const purpose = { code: 'hiring', reference: 'HR-7' } as const;
const terms = {
  purpose,
  categories: ['administrative-penalties', 'court-judgments', 'severe-lists'],
  expiresAt: '2027-01-20T10:00:00+08:00',
  maxUses: 3,
} as const;

const ask = (consentId: string) => employer.query({ subject, basis: 'authorized', purpose, consentId });

/** The first that becomes of the answer. */
function firstEvent(client: CreditClient, answer: Awaited<ReturnType<typeof ask>>): Promise<WatchEvent> {
  return new Promise((resolve) => {
    const stop = client.watch(answer, (event) => {
      stop();
      resolve(event);
    });
  });
}

it('asked, granted in part, seen so far and no further, withdrawn: gone from the open screen within a second', async () => {
  const { consentId, state } = await employer.consents.request({
    ...terms,
    categories: [...terms.categories],
    subject,
  });
  expect(state).toBe('requested');
  const [waiting] = (await candidate.self.consents.list()).items;
  expect(waiting).toMatchObject({ consentId, state: 'requested', organization: { id: 'employer' } });
  await candidate.self.consents.grant(consentId, { categories: ['administrative-penalties', 'severe-lists'] });

  const answer = await ask(consentId);
  expect(answer).toMatchObject({ scope: ['administrative-penalties', 'severe-lists'], status: 'adverse-records' });
  expect(answer.records.map(({ id }) => id)).toEqual(['rec_sandbox_consented_1']);

  const gone = firstEvent(employer, answer);
  const begin = performance.now();
  await candidate.self.consents.withdraw(consentId);
  expect(await gone).toMatchObject({ type: 'superseded', reason: 'consent-withdrawn' });
  expect(performance.now() - begin).toBeLessThan(1000);
  await expect(ask(consentId)).rejects.toSatisfy(
    (error) => isProblemReceived(error) && error.problem.code === 'consent.withdrawn',
  );

  const asked = (await candidate.self.queries({ by: 'others' })).items;
  expect(asked.map(({ outcome }) => outcome)).toEqual(['refused', 'answered']);
  const { receipts } = await employer.consents.get(consentId);
  const records = await Promise.all(
    receipts.map((receipt) => verifyConsentReceipt(receipt, { vkey: platform.context.vkeys[0]! })),
  );
  expect(records.map(({ record }) => record.event.state)).toEqual(['requested', 'granted', 'withdrawn']);
});

it('offered by a code, redeemed and given back', async () => {
  const { shareCode } = await candidate.self.shareCodes.create({ ...terms, categories: ['severe-lists'] });
  const consent = await employer.consents.redeem(shareCode);
  expect(consent).toMatchObject({ state: 'granted', method: 'share-code' });
  expect((await employer.consents.list({ limit: 1 })).items).toHaveLength(1);
  expect((await employer.consents.withdraw(consent.consentId)).state).toBe('withdrawn');
  expect((await candidate.self.consents.get(consent.consentId)).receipts.map(({ state }) => state)).toEqual([
    'granted',
    'withdrawn',
  ]);
});

it('its receipts verify on the command line, in words and as JSON, and not with one left out', async () => {
  const { shareCode } = await candidate.self.shareCodes.create({ ...terms, categories: ['severe-lists'] });
  const { consentId } = await employer.consents.redeem(shareCode);
  const detail = await candidate.self.consents.withdraw(consentId);
  const verify = (content: object, json: boolean) => {
    const asked = { file: 'consent.json', key: platform.context.vkeys[0]!, language: 'en', json } as const;
    const fetchUrl = () => Promise.reject(new Error('nothing is to be fetched'));
    return runVerify(asked, { read: async () => JSON.stringify(content), fetchUrl, now: () => 0 });
  };
  const { status, out } = await verify(detail, false);
  expect(status).toBe(0);
  for (const words of [
    'Given to: 沙盒用人单位',
    'Asked for: Severe lists',
    ': granted',
    ': withdrawn',
    'Covers: nothing',
  ]) {
    expect(out).toContain(words);
  }
  const told = JSON.parse((await verify(detail, true)).out);
  expect(told.history.map((one: VerifiedConsentReceipt) => one.record.event.state)).toEqual(['granted', 'withdrawn']);
  const cut = await verify({ ...detail, receipts: detail.receipts.slice(1) }, false);
  expect([cut.status, cut.err.includes('NOT verified')]).toEqual([1, true]);
});

it('refused', async () => {
  const { consentId } = await employer.consents.request({ ...terms, categories: [...terms.categories], subject });
  expect((await candidate.self.consents.refuse(consentId)).state).toBe('refused');
});
