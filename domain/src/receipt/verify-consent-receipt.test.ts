import { describe, expect, it } from 'vitest';
import { buildConsentRecord } from '../consent/consent-record.ts';
import { consentOf, requestedAt } from '../consent/test-consent.ts';
import { buildConsentStatement } from './consent-statement.ts';
import { createPlatform, origin, seededBytes } from './receipt-test-kit.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { verifyConsentReceipt } from './verify-consent-receipt.ts';

const platform = createPlatform();
const { vkey } = platform;
const record = buildConsentRecord({
  recordId: 'cns_1',
  principal: { scheme: 'resident-id', id: '990**************7', kind: 'person' },
  parties: [{ role: 'controller', id: 'employer', name: '沙盒用人单位' }],
  consent: consentOf({ decided: 'granted', categories: ['severe-lists'] }),
  rules: ['GX56', 'BT54'],
  notice: { version: '1', url: 'https://platform.test/p', withdrawalUrl: 'https://platform.test/w' },
  event: { state: 'granted', at: requestedAt, by: 'subject', method: 'request' },
  previous: null,
});
const built = (of: object = record, seed = 'consent') =>
  buildConsentStatement({ origin, at: requestedAt, record: of, randomBytes: seededBytes(seed) });
const receiptOf = ({ bytes, opening }: ReturnType<typeof built>) => ({ ...platform.log(bytes), openings: [opening] });

describe('a receipt of consent', () => {
  it('says what was consented to, for what, how long and how often, and where that is logged', async () => {
    const verified = await verifyConsentReceipt(receiptOf(built()), { vkey });
    expect(verified).toMatchObject({ index: 5, record, checkpoint: { origin } });
    expect(verified.record.processing).toMatchObject({ categories: ['severe-lists'], uses: { max: 3, taken: 0 } });
    expect(verified.record.processing.restrictedFinance).toMatchObject({ signed: false });
  });

  it('puts nothing of it into the log: the same consent logged twice has nothing in common but the instant', () => {
    const [one, other] = [built(record, 'a'), built(record, 'b')].map(({ bytes }) => decodeUtf8(bytes));
    expect(one).not.toContain('cns_1');
    expect(one).not.toContain('employer');
    expect(JSON.parse(one!).consent).not.toBe(JSON.parse(other!).consent);
  });

  it.each<[string, string, () => object]>([
    ['another opening', 'opening', () => ({ ...receiptOf(built()), openings: [built(record, 'other').opening] })],
    ['no opening', 'opening', () => ({ ...receiptOf(built()), openings: [] })],
    ['two openings', 'opening', () => ({ ...receiptOf(built()), openings: [built().opening, built().opening] })],
    ['an opening that is no record', 'opening', () => receiptOf(built({ state: 'granted' }))],
    [
      'an event of another instant',
      'opening',
      () => receiptOf(built({ ...record, event: { ...record.event, at: '2026-11-22T10:00:00+08:00' } })),
    ],
    [
      'a statement that is not logged',
      'inclusion',
      () => ({ ...receiptOf(built()), statement: receiptOf(built(record, 'other')).statement }),
    ],
    [
      'another platform’s log',
      'signature',
      () => ({ ...receiptOf(built()), ...createPlatform('other').log(built().bytes) }),
    ],
    [
      'a statement of another kind',
      'malformed',
      () => ({ ...receiptOf(built()), ...platform.log(encodeUtf8('{"v":1,"kind":"release"}')) }),
    ],
    ['nothing', 'malformed', () => ({})],
  ])('is refused with %s', async (_, code, make) => {
    await expect(verifyConsentReceipt(make(), { vkey })).rejects.toMatchObject({ code });
  });
});
